import type { ComponentChildren, VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatCount } from '../language/index.ts'
import { detailLabels, projectDetailTexts } from '../language/texts-project-details.ts'
import {
  factorGroupWords,
  factorWayWords,
  needKindWords,
  needStateWords,
} from '../language/texts-project-words.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { Region } from '../regions/region.ts'
import { formats } from '../sheets/answer-list.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect } from '../web/ui/field/field.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Pagination } from '../web/ui/pagination/pagination.view.tsx'
import { type RollUpChoice, rollUpQuery, rollUpSlugs } from './detail-roll-up.ts'
import type { Factor, Need } from './detail-shape.ts'
import { FactorGroups, NeedTable } from './detail-table.view.tsx'
import { factorGroups, factorWays, needKinds, needStates } from './project.ts'

/** Rows on one page. */
export const ROWS_A_PAGE = 100

interface RollUpProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly parts: readonly Region[]
  readonly choice: RollUpChoice
  readonly counts: ReadonlyMap<string, number>
  /** Page at hand, from 1. */
  readonly at: number
}

/** The processes and needs of all projects of a region. */
export function NeedsPage(props: RollUpProps & { readonly rows: readonly Need[] }): VNode {
  const { page, region, rows, choice, counts, at } = props
  const { locale } = page
  const words = projectDetailTexts[locale]
  return (
    <RollUp
      {...props}
      path={`/regios/${region.slug}/behoeften`}
      title={words.needsOf(region.name)}
      lead={words.needsLead}
      total={rows.length}
      selects={[
        {
          name: 'stand',
          label: detailLabels.stand[locale],
          value: choice.state && rollUpSlugs.state(choice.state),
          choices: needStates.map((one) => ({
            value: rollUpSlugs.state(one),
            text: `${needStateWords[one][locale]} (${counts.get(one) ?? 0})`,
          })),
        },
        {
          name: 'soort',
          label: detailLabels.soort[locale],
          value: choice.kind && rollUpSlugs.kind(choice.kind),
          choices: needKinds.map((one) => ({
            value: rollUpSlugs.kind(one),
            text: `${needKindWords[one][locale]} (${counts.get(one) ?? 0})`,
          })),
        },
      ]}
    >
      <NeedTable
        locale={locale}
        id="lijst"
        caption={words.needs}
        needs={rows.slice((at - 1) * ROWS_A_PAGE, at * ROWS_A_PAGE)}
        withProject
      />
    </RollUp>
  )
}

/** What helps and hinders all projects of a region. */
export function FactorsPage(props: RollUpProps & { readonly rows: readonly Factor[] }): VNode {
  const { page, region, rows, choice, counts, at } = props
  const { locale } = page
  const words = projectDetailTexts[locale]
  return (
    <RollUp
      {...props}
      path={`/regios/${region.slug}/factoren`}
      title={words.factorsOf(region.name)}
      lead={words.factorsLead}
      total={rows.length}
      selects={[
        {
          name: 'groep',
          label: detailLabels.groep[locale],
          value: choice.group && rollUpSlugs.group(choice.group),
          choices: factorGroups.map((one) => ({
            value: rollUpSlugs.group(one),
            text: `${factorGroupWords[one][locale]} (${counts.get(one) ?? 0})`,
          })),
        },
        {
          name: 'richting',
          label: detailLabels.richting[locale],
          value: choice.way && rollUpSlugs.way(choice.way),
          choices: factorWays.map((one) => ({
            value: rollUpSlugs.way(one),
            text: `${factorWayWords[one][locale]} (${counts.get(one) ?? 0})`,
          })),
        },
      ]}
    >
      <FactorGroups
        locale={locale}
        factors={rows.slice((at - 1) * ROWS_A_PAGE, at * ROWS_A_PAGE)}
        withProject
      />
    </RollUp>
  )
}

interface Select {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly { readonly value: string; readonly text: string }[]
}

function RollUp(
  props: RollUpProps & {
    readonly path: string
    readonly title: string
    readonly lead: string
    readonly total: number
    readonly selects: readonly Select[]
    readonly children: ComponentChildren
  },
): VNode {
  const { page, region, regions, parts, choice, counts, at, path, title, lead, total, selects } = props
  const { locale } = page
  const words = projectDetailTexts[locale]
  const [one = '', many = ''] = words.found
  const query = rollUpQuery(choice)
  const addressOfPage = (number: number) =>
    addressIn(locale, `${path}${query}${query === '' ? '?' : '&'}pagina=${number}`)
  const partSelect: Select = {
    name: 'deel',
    label: words.part,
    value: choice.part,
    choices: parts.map(({ slug, name }) => ({ value: slug, text: `${name} (${counts.get(slug) ?? 0})` })),
  }
  return (
    <Page
      page={page}
      title={title}
      description={lead}
      crumbs={[
        ...regionCrumbs(region, regions, locale),
        { name: projectTexts[locale].projects, path: `/regios/${region.slug}/projecten` },
      ]}
      example={region.example}
      sheet="work"
    >
      <Opening title={title} lead={lead} />
      <search>
        <form class="project-filter" action={addressIn(locale, path)} method="get">
          {[...(parts.length === 0 ? [] : [partSelect]), ...selects].map((select) =>
            drawSelect(select, locale, select.name === 'deel' ? words.everyPart : words.everything),
          )}
          <div class="filter__buttons">
            <Button weight="secondary">{words.show}</Button>
            {query === '' ? null : (
              <a class="nl-link" href={addressIn(locale, path)}>
                {words.clear}
              </a>
            )}
          </div>
        </form>
      </search>
      <p class="nl-paragraph" role="status">
        {total === 0 ? words.nothing : formatCount(total, one, many, locale)}
      </p>
      {total === 0 ? null : props.children}
      <Pagination
        locale={locale}
        page={at}
        pages={Math.ceil(total / ROWS_A_PAGE)}
        addressOf={addressOfPage}
      />
      <p class="file-links soft">
        {words.files}{' '}
        {formats.map((format) => (
          <>
            <a href={addressIn(locale, `${path}.${format}${query}`)}>{format.toUpperCase()}</a>{' '}
          </>
        ))}
      </p>
    </Page>
  )
}

function drawSelect({ name, label, value, choices }: Select, locale: Locale, every: string): VNode {
  return (
    <FieldSelect
      locale={locale}
      id={name}
      name={name}
      label={label}
      value={value ?? ''}
      choices={[{ value: '', text: every }, ...choices]}
    />
  )
}
