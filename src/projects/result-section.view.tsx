import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { BarChart, Figure, FigureTable, LineChart, type TableRow } from '../charts/index.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { placeTexts } from '../language/texts-place.ts'
import { projectDetailTexts } from '../language/texts-project-details.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import type { Result } from './detail-shape.ts'
import { formatterOf, sayMoment, sayResult } from './result-words.ts'

export interface ResultSectionProps {
  readonly locale: Locale
  /** Dutch path of the project. */
  readonly path: string
  readonly results: readonly Result[]
  readonly mayUpdate: boolean
}

/** What a project wants to reach, and how far it is. */
export function ResultSection({ locale, path, results, mayUpdate }: ResultSectionProps): VNode {
  const words = projectDetailTexts[locale]
  return (
    <Bead
      id="resultaten"
      title={words.results}
      intro={words.resultsIntro}
      kind={results.length === 0 ? 'hole' : 'full'}
    >
      {results.length === 0 ? <p class="nl-paragraph">{words.noResults}</p> : null}
      {results.map((result) => (
        <ResultFigure {...{ locale, path, result, mayUpdate }} />
      ))}
      {mayUpdate ? (
        <ButtonLink href={addressIn(locale, `${path}/resultaten/nieuw`)} weight="secondary">
          {words.resultAdd}
        </ButtonLink>
      ) : null}
    </Bead>
  )
}

interface ResultProps {
  readonly locale: Locale
  readonly path: string
  readonly result: Result
  readonly mayUpdate: boolean
}

function ResultFigure(props: ResultProps): VNode {
  const { locale, path, result, mayUpdate } = props
  const words = projectDetailTexts[locale]
  const { id, measure, figure, measurements } = result
  const title = figure ? `${measure}, ${figure.areaName}` : measure
  const sources = [...new Set(measurements.map(({ source }) => source).filter((source) => source !== ''))]
  const from = `${path}/resultaten/${id}`
  return (
    <>
      <Figure
        id={`resultaat-${id}`}
        heading={title}
        sentence={<p>{sayResult(result, locale)}</p>}
        table={{ text: words.table, content: <ResultTable {...props} /> }}
        source={
          sources.length === 0
            ? { text: words.ownSource }
            : {
                text: `${words.source}: ${sources.slice(-3).join('; ')}`,
                ...(figure
                  ? { href: addressIn(locale, `/cijfers/${figure.indicator}?gebied=${figure.area}`) }
                  : {}),
              }
        }
      >
        <Picture {...props} title={title} />
      </Figure>
      {mayUpdate ? (
        <p class="edit-here">
          <a href={addressIn(locale, from)} aria-label={words.editThis(title)}>
            {words.edit}
          </a>
          {figure ? null : (
            <>
              {' · '}
              <a href={addressIn(locale, `${from}/metingen/nieuw`)}>{words.measurementAdd}</a>
            </>
          )}
        </p>
      ) : null}
    </>
  )
}

/** A line for a figure of every year; bars from zero for what was measured on days. */
function Picture({ locale, result, title }: ResultProps & { readonly title: string }): VNode | null {
  const words = projectDetailTexts[locale]
  const { id, figure, baseline, target, measurements } = result
  const format = formatterOf(result, locale)
  if (measurements.length === 0) return null
  const common = {
    id: `resultaat-${id}-p`,
    title: words.chart(title),
    description: sayResult(result, locale),
    format,
    emptyText: words.noPicture,
  }
  if (figure && !figure.isUnsure && measurements.length > 1)
    return (
      <LineChart
        {...common}
        formatTick={format}
        axisNote={placeTexts[locale].axisNote}
        series={[
          {
            label: figure.areaName,
            tone: 'thread',
            points: measurements.map(({ at, value, low, high }) => ({ at: Number(at), value, low, high })),
          },
          ...(target === undefined ? [] : [targetLine(result, target, words.targetRow)]),
        ]}
      />
    )
  return (
    <BarChart
      {...common}
      items={[
        ...(baseline && !figure
          ? [{ label: words.baselineRow, tone: 'grey' as const, value: baseline.value }]
          : []),
        ...measurements.slice(-6).map(({ at, value, low, high }) => ({
          label: sayMoment(at, locale),
          tone: 'thread' as const,
          value,
          low,
          high,
        })),
        ...(target === undefined ? [] : [{ label: words.targetRow, tone: 'deep' as const, value: target }]),
      ]}
    />
  )
}

/** The target as one point in its year, or in that of the last figure. */
function targetLine({ targetOn, measurements }: Result, target: number, label: string) {
  const at = Number(targetOn?.slice(0, 4) ?? measurements.at(-1)?.at)
  return { label, tone: 'deep' as const, points: [{ at, value: target }] }
}

function ResultTable({ locale, path, result, mayUpdate }: ResultProps): VNode {
  const words = projectDetailTexts[locale]
  const { id, unit, figure, baseline, baselineOn, target, targetOn, measurements } = result
  const format = formatterOf(result, locale)
  const rows: TableRow[] = [
    ...(baseline && !figure
      ? [
          {
            header: `${words.baselineRow}${baselineOn === undefined ? '' : `, ${formatDate(baselineOn, locale)}`}`,
            cells: [{ text: format(baseline.value) }, { text: '' }],
          },
        ]
      : []),
    ...measurements.map(({ id: measurement, at, value, low, high, source }) => ({
      header: sayMoment(at, locale),
      ...(mayUpdate && measurement !== undefined
        ? { href: addressIn(locale, `${path}/resultaten/${id}/metingen/${measurement}`) }
        : {}),
      cells: [
        {
          text: format(value),
          ...(low === undefined || high === undefined ? {} : { note: `(${format(low)} – ${format(high)})` }),
        },
        { text: source },
      ],
    })),
    ...(target === undefined
      ? []
      : [
          {
            header: `${words.targetRow}${targetOn === undefined ? '' : `, ${formatDate(targetOn, locale)}`}`,
            cells: [{ text: format(target) }, { text: '' }],
          },
        ]),
  ]
  return (
    <FigureTable
      id={`resultaat-${id}-t`}
      caption={result.measure}
      columns={[
        { label: words.measured },
        { label: words.value, ...(unit === '' ? {} : { unit }), numeric: true },
        { label: words.source },
      ]}
      rows={rows}
    />
  )
}
