import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { actionStateWords } from '../language/texts-project-words.ts'
import { projectTexts } from '../language/texts-projects.ts'
import type { BeadRef } from '../partners/partner.ts'
import { Link } from '../web/ui/link/link.view.tsx'
import { ScrollTable } from '../web/ui/scroll-table/scroll-table.view.tsx'
import { type Action, isClosed, isLate } from './project-page.ts'

export interface ActionTableProps {
  readonly locale: Locale
  /** Unique on the page. */
  readonly id: string
  readonly caption: string
  readonly actions: readonly Action[]
  /** Today, in the Netherlands. */
  readonly day: string
  /** What the page is about, and so is not repeated for each action. */
  readonly of?: 'project' | 'meeting' | 'person'
}

/** Actions and follow-ups: what, who, when, how far. */
export function ActionTable({ locale, id, caption, actions, day, of }: ActionTableProps): VNode {
  const words = projectTexts[locale]
  return (
    <ScrollTable captionId={id} caption={caption} kind="action-table">
      <thead>
        <tr>
          <th scope="col">{words.actionWhat}</th>
          {of === 'person' ? null : <th scope="col">{words.actionWho}</th>}
          <th scope="col">{words.actionWhen}</th>
          <th scope="col">{words.actionState}</th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <tr>
            <th scope="row">
              <a href={addressIn(locale, beadPath(action.bead))}>{action.bead.title}</a>
              <Origin action={action} locale={locale} of={of} />
            </th>
            {of === 'person' ? null : (
              <td>
                <Who action={action} locale={locale} />
              </td>
            )}
            <td>{action.dueOn === undefined ? words.noDate : formatDate(action.dueOn, locale)}</td>
            <td>
              <ActionMark action={action} day={day} locale={locale} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

/** How far an action is; late ones say so. */
export function ActionMark({
  action,
  day,
  locale,
}: {
  readonly action: Pick<Action, 'state' | 'dueOn'>
  readonly day: string
  readonly locale: Locale
}): VNode {
  const late = isLate(action, day)
  return (
    <span class={late ? 'state state--late' : isClosed(action) ? 'state state--closed' : 'state'}>
      {actionStateWords[action.state][locale]}
      {late ? `, ${projectTexts[locale].late}` : null}
    </span>
  )
}

/** Who does it: the person when they may be named, else their organisation. */
export function Who({ action, locale }: { readonly action: Action; readonly locale: Locale }): VNode {
  const words = projectTexts[locale]
  const { person, organisation, hasPerson } = action
  if (!person && !organisation) return <span class="soft">{hasPerson ? words.unnamed : words.noOwner}</span>
  return (
    <>
      {person ? refLink(person, locale) : null}
      {person && organisation ? ', ' : null}
      {organisation ? refLink(organisation, locale) : null}
    </>
  )
}

function Origin({
  action: { project, meeting },
  locale,
  of,
}: {
  readonly action: Action
  readonly locale: Locale
  readonly of: ActionTableProps['of']
}): VNode | null {
  const words = projectTexts[locale]
  const lines = [
    ...(project && of !== 'project' ? [{ label: words.forProject, bead: project }] : []),
    ...(meeting && of !== 'meeting' ? [{ label: words.agreedAt, bead: meeting }] : []),
  ]
  if (lines.length === 0) return null
  return (
    <>
      {lines.map(({ label, bead }) => (
        <span class="action-origin">
          {label} {refLink(bead, locale)}
        </span>
      ))}
    </>
  )
}

export function refLink(bead: BeadRef, locale: Locale): VNode {
  return <Link href={addressIn(locale, beadPath(bead))}>{bead.title}</Link>
}
