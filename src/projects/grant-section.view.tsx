import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatDate, formatPercent, formatValue } from '../language/index.ts'
import { detailLabels, projectDetailTexts } from '../language/texts-project-details.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { type Definition, DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import { Typed } from '../web/ui/typed/typed.view.tsx'
import { refLink } from './action-table.view.tsx'
import { passedOf } from './confirmation.ts'
import type { Grant } from './detail-shape.ts'

export interface GrantSectionProps {
  readonly locale: Locale
  /** Dutch path of the project. */
  readonly path: string
  readonly grant: Grant | undefined
  /** Today, in the Netherlands. */
  readonly day: string
  readonly mayUpdate: boolean
}

/** What pays for a project; without a grant only a way to add one, for who may. */
export function GrantSection({ locale, path, grant, day, mayUpdate }: GrantSectionProps): VNode | null {
  const words = projectDetailTexts[locale]
  const form = addressIn(locale, `${path}/subsidie`)
  if (!grant)
    return mayUpdate ? (
      <Bead id="subsidie" title={words.grant} kind="open">
        <ButtonLink href={form} weight="secondary">
          {words.grantAdd}
        </ButtonLink>
      </Bead>
    ) : null
  const { startsOn, endsOn, organisation, organisationName, budget, summary, followUp, followUpProject } =
    grant
  const passed = passedOf(grant, day)
  const percent = passed === undefined ? undefined : Math.round(passed * 100)
  const term = [startsOn, endsOn].flatMap((one) => (one === undefined ? [] : [formatDate(one, locale)]))
  const [from = '', until] = term
  const said = organisationName === organisation?.title ? '' : organisationName
  const line = (name: keyof typeof detailLabels, description: Definition['description']): Definition[] =>
    description === '' ? [] : [{ term: detailLabels[name][locale], description }]
  return (
    <Bead id="subsidie" title={words.grant} intro={words.grantIntro}>
      <DefinitionList
        items={[
          ...line('programma', grant.programme),
          ...line('ronde', grant.round),
          ...line('nummer', grant.number),
          ...line('penvoerder', grant.leadApplicant),
          ...(organisation || said !== ''
            ? line(
                'verantwoordelijk',
                <>
                  {said}
                  {organisation && said !== '' ? ', ' : null}
                  {organisation ? refLink(organisation, locale) : null}
                </>,
              )
            : []),
          ...(budget === undefined
            ? []
            : line('budget', formatValue(budget, 'euro', locale, Number.isInteger(budget) ? 0 : 2))),
          ...line('betaler', grant.payer),
          ...line('onderwerpen', grant.topics.join(', ')),
          ...(term.length === 0
            ? []
            : [{ term: words.term, description: until === undefined ? from : words.period(from, until) }]),
        ]}
      />
      {percent === undefined ? null : (
        <p class="nl-paragraph">
          <progress class="term" max={100} value={percent} aria-label={words.term} />
          <br />
          {percent === 0
            ? words.termBefore
            : percent === 100
              ? words.termAfter
              : words.termDone(formatPercent(percent, locale, 0))}
        </p>
      )}
      {summary === '' ? null : (
        <>
          <h3 class="nl-heading nl-heading--level-3">{detailLabels.samenvatting[locale]}</h3>
          <Typed text={summary} />
        </>
      )}
      {followUp === '' && !followUpProject ? null : (
        <>
          <h3 class="nl-heading nl-heading--level-3">{words.followUp}</h3>
          {followUp === '' ? null : <Typed text={followUp} />}
          {followUpProject ? <p class="nl-paragraph">{refLink(followUpProject, locale)}</p> : null}
        </>
      )}
      {mayUpdate ? (
        <p class="edit-here">
          <a href={form} aria-label={words.editThis(words.grant)}>
            {words.edit}
          </a>
        </p>
      ) : null}
    </Bead>
  )
}
