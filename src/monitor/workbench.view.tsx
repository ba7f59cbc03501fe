import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatCount, formatDate, formatNumber } from '../language/index.ts'
import { monitorTexts } from '../language/texts-monitor.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { Details } from '../web/ui/details/details.view.tsx'
import { FieldSelect } from '../web/ui/field/field.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { type WorkbenchLine, type WorkbenchPart, workbenchParts } from './workbench.ts'

export interface WorkbenchPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly subRegions: readonly Region[]
  readonly part: Region | undefined
  readonly lines: Readonly<Record<WorkbenchPart, readonly WorkbenchLine[]>>
}

/** Lines that are shown at once; then as many again, folded; more is a number. */
const FEW = 8
const MOST = 100

/** What asks for attention in a region, by kind, with its count; each line leads to where it is mended. */
export function WorkbenchPage(props: WorkbenchPageProps): VNode {
  const { page, region, regions, part, lines } = props
  const { locale } = page
  const words = monitorTexts[locale].workbench
  const title = words.title((part ?? region).name)
  const all = workbenchParts.reduce((sum, name) => sum + lines[name].length, 0)
  const [one = '', many = ''] = words.things
  return (
    <Page
      page={page}
      title={title}
      crumbs={regionCrumbs(region, regions, locale)}
      example={region.example}
      sheet="work"
      indexed={false}
    >
      <Opening
        title={title}
        lead={all === 0 ? words.allWell : words.lead(formatCount(all, one, many, locale))}
      >
        <ul class="key-figures workbench-counts">
          {workbenchParts.map((name) => (
            <li>
              <b>{formatNumber(lines[name].length, locale)}</b>{' '}
              <span>
                <a href={`#${name}`}>{words.parts[name]}</a>
              </span>
            </li>
          ))}
        </ul>
      </Opening>
      <Filter {...props} />
      <Thread>
        {workbenchParts.map((name) => (
          <Bead
            id={name}
            title={`${words.parts[name]} (${formatNumber(lines[name].length, locale)})`}
            intro={words.intros[name]}
            kind={lines[name].length === 0 ? 'open' : 'full'}
          >
            <Lines locale={locale} lines={lines[name]} />
          </Bead>
        ))}
      </Thread>
    </Page>
  )
}

function Filter({ page: { locale }, region, subRegions, part }: WorkbenchPageProps): VNode | null {
  const words = monitorTexts[locale].workbench
  if (subRegions.length === 0) return null
  return (
    <form
      class="project-filter promise-filter"
      action={addressIn(locale, `/regios/${region.slug}/werkbank`)}
      method="get"
    >
      <FieldSelect
        locale={locale}
        id="deel"
        name="deel"
        label={words.part}
        value={part?.slug ?? ''}
        choices={[
          { value: '', text: words.wholeRegion },
          ...subRegions.map(({ slug, name }) => ({ value: slug, text: name })),
        ]}
      />
      <p class="filter__buttons">
        <Button>{words.show}</Button>
      </p>
    </form>
  )
}

function Lines({
  locale,
  lines,
}: {
  readonly locale: Locale
  readonly lines: readonly WorkbenchLine[]
}): VNode {
  const words = monitorTexts[locale].workbench
  if (lines.length === 0) return <p class="soft">{words.nothing}</p>
  const draw = (some: readonly WorkbenchLine[]) => (
    <ul class="plain-list">
      {some.map(({ title, path, why }) => (
        <li>
          <a href={addressIn(locale, path)}>{title}</a> <span class="soft">{sayWhy(why, locale)}</span>
        </li>
      ))}
    </ul>
  )
  const rest = lines.slice(FEW, MOST)
  return (
    <>
      {draw(lines.slice(0, FEW))}
      {rest.length === 0 ? null : (
        <Details summary={words.more(formatNumber(lines.length - FEW, locale))}>
          {draw(rest)}
          {lines.length > MOST ? (
            <p class="soft">{words.more(formatNumber(lines.length - MOST, locale))}</p>
          ) : null}
        </Details>
      )}
    </>
  )
}

function sayWhy(why: WorkbenchLine['why'], locale: Locale): string {
  const words = monitorTexts[locale].workbench
  switch (why.kind) {
    case 'due':
      return [words.due(formatDate(why.day, locale)), ...why.of].join(' · ')
    case 'answer-by':
      return words.answerBy(formatDate(why.day, locale))
    case 'answer-late':
      return words.answerLate(formatDate(why.day, locale))
    case 'ended':
      return formatDate(why.day, locale)
    case 'confirmed':
      return why.at === undefined
        ? projectTexts[locale].neverConfirmed
        : projectTexts[locale].unconfirmedSince(formatDate(why.at, locale))
    case 'leaderless':
      return [...(why.leader ? [] : [words.noLeader]), ...(why.lead ? [] : [words.noLead])].join(', ')
    case 'of-project':
      return why.project ?? ''
    case 'none':
      return ''
  }
}
