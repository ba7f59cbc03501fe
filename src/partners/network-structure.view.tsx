import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { networkTexts } from '../language/texts-network.ts'
import { bodyKindWords, bodyRightWords } from '../language/texts-partner-words.ts'
import { boxText } from './layout.ts'
import { STRUCTURE_BOX, type Structure, type StructureBox } from './structure.ts'

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
    <div class="network-scroll">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it; a fieldset is for a form */}
      <svg
        class="network-svg"
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
  )
}

/** As many as fit in a box. */
const LETTERS = 32

function drawBox({ body, x, y, seats, vacant }: StructureBox, locale: Locale): VNode {
  const words = networkTexts[locale]
  const counted = `${seats} ${words.seat[seats === 1 ? 0 : 1]}`
  return (
    <a
      class={`structure-box right-${body.right}`}
      href={addressIn(locale, beadPath({ ...body, kind: 'body' }))}
    >
      <title>{`${body.title} (${bodyKindWords[body.kind][locale][0]})`}</title>
      <rect x={x} y={y} width={STRUCTURE_BOX.width} height={STRUCTURE_BOX.height} rx="5" />
      <text class="structure-name" x={x + 12} y={y + 24}>
        {boxText(body.title, LETTERS)}
      </text>
      <text class="structure-seats" x={x + 12} y={y + 44}>
        {vacant === 0 ? counted : `${counted}, ${words.vacantOf(String(vacant))}`}
      </text>
    </a>
  )
}
