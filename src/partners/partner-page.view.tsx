import type { VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import type { Library } from '../figures/index.ts'
import { addressIn, formatDate, formatList } from '../language/index.ts'
import { addPartnerTexts } from '../language/texts-add-partner.ts'
import { sectorWords } from '../language/texts-partner-words.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import type { Region } from '../regions/region.ts'
import { AroundBead, BeadTools, DoneNotice } from '../thread/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { type Definition, DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { regionCrumbs } from './crumbs.ts'
import { Done } from './done.view.tsx'
import { Mandates } from './mandates.view.tsx'
import { isOver } from './partner.ts'
import type { PartnerPageParts } from './partner-page.queries.ts'
import { namesOf } from './place-words.ts'
import { BeadLink, SeatList } from './seats.view.tsx'
import { WorkMap } from './work-map.view.tsx'

export interface PartnerPageProps extends PartnerPageParts {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly library: Library
  readonly done: string | undefined
  /** What later rooms tell of it. */
  readonly sections: readonly VNode[]
}

/** A partner: who they are, where they work, what they sit in and what hangs on them. */
export function PartnerPage(props: PartnerPageProps): VNode {
  const { page, region, regions, organisation, seats, mandates, state, day, done } = props
  const { locale } = page
  const { bead } = state
  const words = partnerTexts[locale]
  const now = seats.filter((seat) => !isOver(day, seat))
  const path = beadPath(bead)
  return (
    <Page
      page={page}
      sheet="work"
      title={bead.title}
      description={bead.summary}
      crumbs={regionCrumbs(region, regions, locale, 'partners')}
      example={region.example || bead.example}
      indexed={bead.visibility === 'public'}
    >
      <Opening
        title={bead.title}
        sub={sectorWords[organisation.sector][locale]}
        {...(bead.summary === '' ? {} : { lead: bead.summary })}
        {...(organisation.logoText === undefined
          ? {}
          : {
              picture: (
                <p class="logo">
                  <img
                    src={`${path}/logo?v=${bead.revision}`}
                    alt={organisation.logoText}
                    width={280}
                    height={160}
                    loading="lazy"
                    decoding="async"
                  />
                </p>
              ),
            })}
      />
      <Done locale={locale} done={done} />
      <DoneNotice locale={locale} done={done} />
      {bead.visibility === 'public' ? null : (
        <Note label={words.notPublic}>{words.visibilityWords[bead.visibility]}</Note>
      )}
      <BeadTools locale={locale} state={state} edit="bewerken" />
      <Thread>
        <Bead id="wie" title={words.who}>
          {organisation.description === '' ? null : <Paragraphs text={organisation.description} />}
          <DefinitionList items={listFacts(props)} />
          <WorkMap {...{ locale, region }} library={props.library} name={bead.title} works={worksIn(props)} />
          {props.endIn.map((slug) => (
            <p>
              <a href={addressIn(locale, `/regios/${slug}/deelname?organisatie=${bead.id}`)}>
                {addPartnerTexts[locale].endLink(regions.find((one) => one.slug === slug)?.name ?? slug)}
              </a>
            </p>
          ))}
          {state.may.update ? (
            <p>
              <a href={addressIn(locale, `${path}/deelname`)}>{words.changePartnership}</a>
            </p>
          ) : null}
        </Bead>
        <Bead
          id="zetels"
          title={words.sitsIn}
          intro={words.sitsInIntro}
          kind={now.length === 0 ? 'hole' : 'full'}
        >
          {now.length === 0 ? (
            <p class="nl-paragraph">{words.noSeats}</p>
          ) : (
            <SeatList locale={locale} seats={now} of="organisation" />
          )}
        </Bead>
        {props.sections}
        <Contact {...props} />
        {mandates.length === 0 && !props.mayMandate ? null : (
          <Bead id="mandaten" title={words.mandates} intro={words.mandatesIntro}>
            <Mandates
              locale={locale}
              mandates={mandates}
              organisation={bead.id}
              {...(props.mayMandate ? { editPath: path } : {})}
            />
            {props.mayMandate ? (
              <ButtonLink href={addressIn(locale, `${path}/mandaten/nieuw`)} weight="secondary">
                {words.addMandate}
              </ButtonLink>
            ) : null}
          </Bead>
        )}
      </Thread>
      <AroundBead locale={locale} state={state} />
    </Page>
  )
}

/** Codes where it works: those it names, or all of the regions that it takes part in. */
function worksIn({ organisation: { areas, takesPart }, regions, day }: PartnerPageProps): readonly string[] {
  if (areas.length > 0) return areas
  const slugs = takesPart.filter((part) => !isOver(day, part)).map(({ region }) => region)
  return regions
    .filter(({ slug }) => slugs.includes(slug))
    .flatMap(({ members }) => members.map(({ code }) => code))
}

/** People who sit somewhere for the organisation and may be named, each with a way to write to them. */
function Contact({ page: { locale }, seats, reachable, day }: PartnerPageProps): VNode | null {
  const words = partnerTexts[locale]
  const people = new Map(
    seats.flatMap((seat) =>
      seat.person && !isOver(day, seat) ? [[seat.person.id, seat.person] as const] : [],
    ),
  )
  if (people.size === 0) return null
  return (
    <Bead id="contact" title={words.contact} intro={words.contactIntro} kind="open">
      <ul class="contacts">
        {[...people.values()].map((person) => (
          <li>
            <BeadLink bead={person} locale={locale} />
            {reachable.has(person.id) ? (
              <>
                {' · '}
                <a href={addressIn(locale, `${beadPath(person)}/bericht`)}>{words.writeTo(person.title)}</a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Bead>
  )
}

function listFacts({
  page: { locale },
  regions,
  library,
  organisation,
  day,
}: PartnerPageProps): Definition[] {
  const words = partnerTexts[locale]
  const nameOf = (slug: string) => regions.find((region) => region.slug === slug)?.name ?? slug
  const current = organisation.takesPart.filter((part) => !isOver(day, part))
  const where =
    organisation.areas.length > 0
      ? formatList(namesOf(organisation.areas, library.gazetteer), locale)
      : words.whereWhole(
          formatList(
            current.map(({ region }) => nameOf(region)),
            locale,
          ),
        )
  return [
    { term: words.where, description: where },
    {
      term: words.takesPart,
      description: (
        <>
          {organisation.takesPart.map(({ region, since, until }, i) => (
            <>
              {i === 0 ? null : '; '}
              {until === undefined
                ? words.partnerSince(nameOf(region), formatDate(since, locale))
                : words.partnerUntil(nameOf(region), formatDate(since, locale), formatDate(until, locale))}
            </>
          ))}
        </>
      ),
    },
    ...(organisation.website === undefined
      ? []
      : [
          {
            term: words.website,
            description: (
              <a href={organisation.website} rel="external noopener nofollow ugc">
                {organisation.website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
              </a>
            ),
          },
        ]),
    ...(organisation.kvk === undefined
      ? []
      : [{ term: words.kvk, description: <span class="number">{organisation.kvk}</span> }]),
  ]
}

/** Text as it was typed: an empty line makes a new paragraph. */
export function Paragraphs({ text }: { readonly text: string }): VNode {
  return (
    <>
      {text.split(/\n{2,}/).map((part) => (
        <p class="nl-paragraph typed">{part}</p>
      ))}
    </>
  )
}
