import { h, type VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { networkTexts } from '../language/texts-network.ts'
import { bodyKindWords, sectorWords } from '../language/texts-partner-words.ts'
import { isWide, type Place } from './layout.ts'
import type { Network } from './network.ts'
import { BOX_HEIGHT, BOX_LINE } from './network-box.ts'
import { type Box, type Dot, type Drawing, type DrawnLine, lookOf } from './network-drawing.ts'
import type { Label } from './network-labels.ts'
import { LABEL_LINE } from './network-spots.ts'
import { sectors } from './sector.ts'

export interface NetworkPictureProps {
  readonly locale: Locale
  readonly network: Network
  readonly drawing: Drawing
  readonly region: string
}

/**
 * The network as it was laid out. Every node is a link, bodies first; `<noaber-network>` adds zoom and shows who is
 * joined with whom, the drawing is whole without it.
 */
export function NetworkPicture({ locale, network, drawing, region }: NetworkPictureProps): VNode {
  const words = networkTexts[locale]
  const { x, y, width, height } = drawing.view
  const numbers = numberNodes(drawing)
  const picture = (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it; a fieldset is for a form
    <svg
      class={
        isWide(width)
          ? 'network-svg network-svg--wide palette-categorical'
          : 'network-svg palette-categorical'
      }
      viewBox={`${x} ${y} ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-labelledby="network-t network-d"
    >
      <title id="network-t">{words.pictureTitle}</title>
      <desc id="network-d">{words.pictureText(region)}</desc>
      <g class="network-lines" fill="none" stroke="currentColor">
        {drawing.lines.map((line) => drawLine(line, numbers))}
      </g>
      {drawing.boxes.map((box) => drawBox(box, numbers, network, locale))}
      {drawing.dots.map((dot) => drawDot(dot, numbers, locale))}
    </svg>
  )
  return (
    <div class="network-picture">
      <a class="network-skip visually-hidden" href="#netwerk-na">
        {words.skip}
      </a>
      {h(
        'noaber-network',
        { 'data-zoom-in': words.zoomIn, 'data-zoom-out': words.zoomOut, 'data-reset': words.reset },
        <div class="network-scroll">{picture}</div>,
        isWide(width) ? <p class="network-hint">{words.scrollHint}</p> : null,
      )}
      <NetworkLegend locale={locale} network={network} drawing={drawing} />
    </div>
  )
}

/** What a node is called on its drawing: a long id would stand there a thousand times. */
type Numbers = ReadonlyMap<string, number>

function numberNodes({ boxes, dots }: Drawing): Numbers {
  const ids = [...boxes.map(({ id }) => id), ...dots.map(({ partner }) => partner.id)]
  return new Map(ids.map((id, i) => [id, i]))
}

function drawLine({ kind, from, to, start, end, only }: DrawnLine, numbers: Numbers): VNode {
  return (
    <path
      class={only ? `line-${kind} line-only` : `line-${kind}`}
      data-a={numbers.get(from)}
      data-b={numbers.get(to)}
      d={`M${start.x} ${start.y}L${end.x} ${end.y}`}
    />
  )
}

function drawBox(
  { kind, id, lines, at, width, height }: Box,
  numbers: Numbers,
  network: Network,
  locale: Locale,
): VNode | null {
  const words = networkTexts[locale]
  const body = kind === 'body' ? network.bodies.find((one) => one.id === id) : undefined
  const theme = kind === 'theme' ? network.themes.find((one) => one.id === id) : undefined
  const bead = body ?? theme
  if (!bead) return null
  const what = body ? bodyKindWords[body.kind][locale][0] : words.legendThemes
  return (
    <a
      class={`network-${kind}`}
      data-node={numbers.get(id)}
      href={addressIn(locale, beadPath({ ...bead, kind }))}
    >
      <title>{`${bead.title} (${what})`}</title>
      <rect
        x={at.x - width / 2}
        y={at.y - height / 2}
        width={width}
        height={height}
        rx={kind === 'body' ? 4 : BOX_HEIGHT / 2}
      />
      {drawLines(lines, { x: at.x, y: at.y + 4.5 - ((lines.length - 1) * BOX_LINE) / 2 }, BOX_LINE, 'middle')}
    </a>
  )
}

function drawDot({ partner, at, label }: Dot, numbers: Numbers, locale: Locale): VNode {
  const { colour, shape } = lookOf(partner.sector)
  return (
    <a
      class="network-partner"
      data-node={numbers.get(partner.id)}
      href={addressIn(locale, beadPath({ ...partner, kind: 'organisation' }))}
    >
      <title>{`${partner.title} (${sectorWords[partner.sector][locale]})`}</title>
      {label.leader ? (
        <path class="network-leader" d={`M${at.x} ${at.y}L${label.leader.x} ${label.leader.y}`} />
      ) : null}
      <path class={`m${colour}`} d={shapePath(shape, at.x, at.y)} />
      {drawLines(
        label.lines,
        label.at,
        LABEL_LINE,
        label.anchor,
        label.spot === undefined ? 'network-hidden' : undefined,
      )}
    </a>
  )
}

/** A name of one line or more. */
function drawLines(
  lines: readonly string[],
  { x, y }: Place,
  lineHeight: number,
  anchor: Label['anchor'],
  look?: string,
): VNode {
  return (
    <text class={look} x={x} y={y} text-anchor={anchor === 'start' ? undefined : anchor}>
      {lines.length === 1
        ? lines
        : lines.map((line, at) => (
            <tspan x={x} dy={at === 0 ? undefined : lineHeight}>
              {line}
            </tspan>
          ))}
    </text>
  )
}

/** Four shapes of about the same area round a point. */
function shapePath(shape: ReturnType<typeof lookOf>['shape'], x: number, y: number): string {
  const from = (dx: number, dy: number) =>
    `M${Math.round((x + dx) * 10) / 10} ${Math.round((y + dy) * 10) / 10}`
  if (shape === 'square') return `${from(-6, -6)}h12v12h-12z`
  if (shape === 'diamond') return `${from(0, -8)}l8 8l-8 8l-8 -8z`
  if (shape === 'triangle') return `${from(0, -8)}l8.5 14h-17z`
  return `${from(-7, 0)}a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z`
}

function NetworkLegend({
  locale,
  network,
  drawing,
}: Pick<NetworkPictureProps, 'locale' | 'network' | 'drawing'>): VNode {
  const words = networkTexts[locale]
  const present = new Set(network.partners.map(({ sector }) => sector))
  const kinds = new Set(drawing.lines.map(({ kind }) => kind))
  return (
    <div class="network-legend palette-categorical">
      <p>{words.legendTitle}</p>
      <ul>
        {sectors
          .filter((sector) => present.has(sector))
          .map((sector) => {
            const { colour, shape } = lookOf(sector)
            return (
              <li>
                <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
                  <path class={`m${colour}`} d={shapePath(shape, 9, 9)} />
                </svg>
                {sectorWords[sector][locale]}
              </li>
            )
          })}
      </ul>
      {kinds.size === 0 ? null : (
        <>
          <p>{words.legendLines}</p>
          <ul>
            {kinds.has('seat') ? sampleOf('line-seat', words.seatLine) : null}
            {drawing.lines.some(({ only }) => only) ? sampleOf('line-seat line-only', words.onlyLine) : null}
            {kinds.has('contribution') ? sampleOf('line-contribution', words.contributionLine) : null}
            {kinds.has('presentation') ? sampleOf('line-presentation', words.presentationLine) : null}
            {kinds.has('mandate') ? sampleOf('line-mandate', words.mandateLine) : null}
          </ul>
        </>
      )}
    </div>
  )
}

function sampleOf(name: string, text: string): VNode {
  return (
    <li>
      <svg class="network-lines" width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">
        <path class={name} fill="none" stroke="currentColor" d="M1 5H33" />
      </svg>
      {text}
    </li>
  )
}
