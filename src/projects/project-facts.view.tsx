import type { VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatDate, formatList, formatPercent } from '../language/index.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { phaseWords, progressWords, projectFunctionWords } from '../language/texts-project-words.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { namesOf } from '../partners/place-words.ts'
import { type Definition, DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { refLink } from './action-table.view.tsx'
import { confirmationOf, mustBeConfirmed, passedOf } from './confirmation.ts'
import type { ProjectPerson } from './project-page.ts'
import type { ProjectPageProps } from './project-page.view.tsx'
import { sayConfirmed } from './projects.view.tsx'

/** What the leader said last, and how long ago: silence is said too. */
export function ProjectProgress({ page: { locale }, project, now }: ProjectPageProps): VNode | null {
  const words = projectTexts[locale]
  const { phase, progress, progressNote, confirmedAt } = project
  if (progress === undefined && !mustBeConfirmed(phase)) return null
  const isOld = mustBeConfirmed(phase) && confirmationOf(confirmedAt, now) === 'old'
  return (
    <div class="progress-said">
      <h3 class="nl-heading nl-heading--level-3">{words.progress}</h3>
      <p class="nl-paragraph">
        {progress === undefined ? (
          words.noProgress
        ) : (
          <>
            <strong class={`state state--${progress}`}>{progressWords[progress][locale]}</strong>
            {progressNote === '' ? null : <>: {progressNote}</>}{' '}
            <span class="soft">({sayConfirmed(confirmedAt, locale, now)})</span>
          </>
        )}
      </p>
      {isOld ? <Note>{words.unconfirmedWhy}</Note> : null}
    </div>
  )
}

/** Who leads, who takes part, and where. */
export function ProjectFacts(props: ProjectPageProps): VNode {
  const { page, regions, library, project, people } = props
  const { locale } = page
  const words = projectTexts[locale]
  const leader = people.find((one) => one.function === 'leader')
  const deputy = people.find((one) => one.function === 'deputy')
  const members = people.filter((one) => one.function === 'member' && one.person)
  const names = namesOf(project.areas, library.gazetteer)
  const parts = regions.filter(({ slug }) => project.regions.includes(slug)).map(({ name }) => name)
  const places = [...(parts.length === 0 && names.length === 0 ? [words.wholeRegion] : parts), ...names]
  const items: Definition[] = [
    {
      term: words.leader,
      description: leader ? <PersonLine person={leader} locale={locale} /> : words.noLeader,
    },
    ...(deputy ? [{ term: words.deputy, description: <PersonLine person={deputy} locale={locale} /> }] : []),
    ...(project.lead ? [{ term: words.leadOrganisation, description: refLink(project.lead, locale) }] : []),
    ...(project.partners.length === 0
      ? []
      : [
          {
            term: words.partners,
            description: (
              <>
                {project.partners.map((partner, i) => (
                  <>
                    {i === 0 ? null : ', '}
                    {refLink(partner, locale)}
                  </>
                ))}
              </>
            ),
          },
        ]),
    ...(members.length === 0
      ? []
      : [
          {
            term: words.members,
            description: (
              <>
                {members.map((member, i) => (
                  <>
                    {i === 0 ? null : '; '}
                    <PersonLine person={member} locale={locale} />
                  </>
                ))}
              </>
            ),
          },
        ]),
    { term: words.where, description: formatList(places, locale) },
  ]
  const form = projectFormTexts[locale]
  const path = beadPath(props.state.bead)
  return (
    <>
      <DefinitionList items={items} />
      {props.state.may.update ? (
        <p class="edit-here">
          <a href={addressIn(locale, `${path}/mensen`)}>{form.managePeople}</a> ·{' '}
          <a href={addressIn(locale, `${path}/vragen`)}>{form.questions}</a>
        </p>
      ) : null}
    </>
  )
}

function PersonLine({
  person: { person, organisation, function: post },
  locale,
}: {
  readonly person: ProjectPerson
  readonly locale: 'nl' | 'en'
}): VNode {
  const words = projectTexts[locale]
  return (
    <>
      {person ? refLink(person, locale) : <span class="soft">{words.unnamed}</span>}
      {organisation ? <>, {refLink(organisation, locale)}</> : null}
      {post === 'member' || person ? null : <span class="soft"> ({projectFunctionWords[post][locale]})</span>}
    </>
  )
}

/** Phase, term in words, and how far it is. */
export function ProjectTerm({ page: { locale }, project, day }: ProjectPageProps): VNode {
  const words = projectTexts[locale]
  const { startsOn, endsOn, phase } = project
  const passed = passedOf(project, day)
  const percent = passed === undefined ? undefined : Math.round(passed * 100)
  return (
    <>
      <DefinitionList
        items={[
          { term: words.phase, description: phaseWords[phase][locale] },
          { term: words.term, description: sayTerm(startsOn, endsOn, locale) },
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
    </>
  )
}

function sayTerm(from: string | undefined, until: string | undefined, locale: 'nl' | 'en'): string {
  const words = projectTexts[locale]
  if (from !== undefined && until !== undefined)
    return words.period(formatDate(from, locale), formatDate(until, locale))
  if (from !== undefined) return words.from(formatDate(from, locale))
  return until === undefined ? words.noTerm : words.until(formatDate(until, locale))
}

/** The timeline of a project. */
export function UpdateList({ page: { locale }, updates }: ProjectPageProps): VNode {
  const words = projectTexts[locale]
  if (updates.length === 0) return <p class="nl-paragraph">{words.noUpdates}</p>
  return (
    <ol class="updates">
      {updates.map(({ at, person, organisation, progress, text, means }) => (
        <li>
          <p class="updates__head">
            <time dateTime={at.toISOString()}>{formatDate(at, locale)}</time>
            {progress === undefined ? null : (
              <>
                {' '}
                · <strong class={`state state--${progress}`}>{progressWords[progress][locale]}</strong>
              </>
            )}
          </p>
          {text === '' ? null : <p class="updates__text typed">{text}</p>}
          <p class="updates__by soft">
            {person ? refLink(person, locale) : null}
            {person && organisation ? ', ' : null}
            {organisation ? refLink(organisation, locale) : null}
            {means === 'mail' ? ` (${words.fromMail})` : null}
          </p>
        </li>
      ))}
    </ol>
  )
}
