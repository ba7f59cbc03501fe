import type { VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatCount } from '../language/index.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { Details } from '../web/ui/details/details.view.tsx'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import { ActionTable } from './action-table.view.tsx'
import { isClosed } from './project-page.ts'
import type { ProjectPageProps } from './project-page.view.tsx'

/** What is done in a project: open actions in sight, those that are done or dropped folded away. */
export function ProjectActions({ page: { locale }, state, actions, day }: ProjectPageProps): VNode {
  const words = projectTexts[locale]
  const open = actions.filter((action) => !isClosed(action))
  const closed = actions.filter(isClosed)
  const [one = '', many = ''] = words.actionCount
  return (
    <Bead
      id="acties"
      title={words.actions}
      intro={words.actionsIntro}
      kind={actions.length === 0 ? 'hole' : 'full'}
    >
      {actions.length === 0 ? <p class="nl-paragraph">{words.noActions}</p> : null}
      {open.length === 0 ? null : (
        <ActionTable
          locale={locale}
          id="open-acties"
          caption={words.actions}
          actions={open}
          day={day}
          of="project"
        />
      )}
      {closed.length === 0 ? null : (
        <Details summary={words.closedActions(formatCount(closed.length, one, many, locale))}>
          <ActionTable
            locale={locale}
            id="dichte-acties"
            caption={words.closedActions('')}
            actions={closed}
            day={day}
            of="project"
          />
        </Details>
      )}
      {state.may.update ? (
        <ButtonLink href={addressIn(locale, `${beadPath(state.bead)}/acties/nieuw`)} weight="secondary">
          {words.addAction}
        </ButtonLink>
      ) : null}
    </Bead>
  )
}
