import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { networkTexts } from '../language/texts-network.ts'
import { bodyKindWords, bodyRightWords } from '../language/texts-partner-words.ts'
import { isWide } from './layout.ts'
import { linesOf } from './network-box.ts'
import { STRUCTURE_BOX, STRUCTURE_LETTERS, type Structure, type StructureBox } from './structure.ts'

/** Bodies in layers, with an arrow from who presents to whom. */
export function StructurePicture({
  locale,
  structure,
}: {
  readonly locale: Locale
  readonly structure: Structure
}): VNode {
  const words = networkTexts[locale]
  const { width, height } = structure
  return (
    <>
      <div class="network-scroll">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it; a fieldset is for a form */}
        <svg
          class={isWide(width) ? 'network-svg network-svg--wide' : 'network-svg'}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-labelledby="structure-t structure-d"
        >
          <title id="structure-t">{words.structureTitle}</title>
          <desc id="structure-d">{words.structureText}</desc>
          <marker
            id="structure-arrow"
            viewBox="0 0 8 8"
            refX="6"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path class="structure-head" d="M0 0L8 4L0 8z" />
          </marker>
          <g class="structure-lines" fill="none" stroke="currentColor">
            {structure.arrows.map(({ path }) => (
              <path d={path} marker-end="url(#structure-arrow)" />
            ))}
          </g>
          {structure.layers.map(({ right, y }) => (
            <text class="structure-layer" x="14" y={y}>
              {bodyRightWords[right][locale]}
            </text>
          ))}
          {structure.boxes.map((box) => drawBox(box, locale))}
        </svg>
      </div>
      {isWide(width) ? <p class="network-hint">{words.scrollHint}</p> : null}
    </>
  )
}

function drawBox({ body, x, y, seats, vacant }: StructureBox, locale: Locale): VNode {
  const words = networkTexts[locale]
  const lines = linesOf(body.title, STRUCTURE_LETTERS)
  const first = lines.length === 1 ? 24 : 19
  const counted = `${seats} ${words.seat[seats === 1 ? 0 : 1]}`
  return (
    <a
      class={`structure-box right-${body.right}`}
      href={addressIn(locale, beadPath({ ...body, kind: 'body' }))}
    >
      <title>{`${body.title} (${bodyKindWords[body.kind][locale][0]})`}</title>
      <rect x={x} y={y} width={STRUCTURE_BOX.width} height={STRUCTURE_BOX.height} rx="5" />
      <text class="structure-name" y={y + first}>
        {lines.map((line, at) => (
          <tspan x={x + 12} dy={at === 0 ? undefined : 16}>
            {line}
          </tspan>
        ))}
      </text>
      <text class="structure-seats" x={x + 12} y={y + (lines.length === 1 ? 44 : 52)}>
        {vacant === 0 ? counted : `${counted}, ${words.vacantOf(String(vacant))}`}
      </text>
    </a>
  )
}
