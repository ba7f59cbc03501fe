import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { outcomeTexts } from '../language/texts-outcomes.ts'
import { dayOf } from '../partners/partner.ts'
import { mayDo } from '../people/index.ts'
import { ActionTable, type ProjectSection } from '../projects/index.ts'
import { thingOf } from '../thread/index.ts'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import type { MeetingSection } from './meeting-page.routes.tsx'
import type { Outcome } from './outcome.ts'
import { OutcomeText } from './outcome.view.tsx'
import { listCameUp, listOutcomes } from './outcome-list.queries.ts'
import { RefLink } from './ref-link.view.tsx'
import { sayDay } from './when.ts'

/** On the page of a meeting: decisions and follow-ups, the way to the report, and for the team the ways to add. */
export const outcomeSection: MeetingSection = async (c, bead) => {
  const { db, viewer, page, now } = c.var
  const { locale } = page
  const words = outcomeTexts[locale]
  const may = mayDo(c, 'create', 'outcome', thingOf(bead))
  const outcomes = await listOutcomes(db, viewer.reader, bead.id)
  if (outcomes.length === 0 && !may) return undefined
  const decisions = outcomes.filter(({ kind }) => kind === 'decision')
  const actions = outcomes.flatMap(({ action }) => action ?? [])
  const to = (part: string) => addressIn(locale, `${beadPath(bead)}/${part}`)
  return (
    <Bead
      id="uitkomsten"
      title={words.outcomesOn}
      intro={words.outcomesIntro}
      kind={outcomes.length === 0 ? 'hole' : 'full'}
    >
      {decisions.length === 0 ? null : <Decisions locale={locale} decisions={decisions} />}
      {actions.length === 0 ? null : (
        <ActionTable
          locale={locale}
          id="vervolgafspraken"
          caption={words.followUps}
          actions={actions}
          day={dayOf(now)}
          of="meeting"
        />
      )}
      {outcomes.length === 0 ? (
        <p class="nl-paragraph">{words.none}</p>
      ) : (
        <p class="nl-paragraph">
          <a class="nl-link" href={to('verslag')}>
            {words.toReport}
          </a>
        </p>
      )}
      {may ? (
        <p class="nl-paragraph edit-here">
          <a href={to('uitkomsten')}>{words.toOutcomes}</a> · <a href={to('zaal')}>{words.toRoom}</a> ·{' '}
          <a href={to('uitspraken')}>{words.toStatements}</a>
        </p>
      ) : null}
    </Bead>
  )
}

function Decisions({
  locale,
  decisions,
}: {
  readonly locale: 'nl' | 'en'
  readonly decisions: readonly Outcome[]
}) {
  return (
    <>
      <h3>{outcomeTexts[locale].decisions}</h3>
      <ul class="plain-list outcomes">
        {decisions.map((outcome) => (
          <li>
            <OutcomeText locale={locale} outcome={outcome} bare />
          </li>
        ))}
      </ul>
    </>
  )
}

/** On the page of a project: where it came up, and what was decided there. */
export const cameUpSection: ProjectSection = async ({ var: { db, viewer, page } }, bead) => {
  const { locale } = page
  const words = outcomeTexts[locale]
  const meetings = await listCameUp(db, viewer.reader, bead.id)
  if (meetings.length === 0) return undefined
  return (
    <Bead id="ter-sprake" title={words.cameUp} intro={words.cameUpIntro}>
      <ul class="plain-list outcomes">
        {meetings.map(({ meeting, startsAt, outcomes }) => (
          <li>
            <h3>
              <RefLink to={meeting} locale={locale} />
            </h3>
            <p class="soft outcomes__kind">{sayDay(startsAt, locale)}</p>
            {outcomes.length === 0 ? (
              <p class="nl-paragraph">{words.onAgenda}</p>
            ) : (
              <ul>
                {outcomes.map(({ kind, text }) => (
                  <li>
                    <span class="soft">{words.kinds[kind]}:</span> {text}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Bead>
  )
}
