import { type ComponentChildren, h, type VNode } from 'preact'
import type { MapState } from './map.ts'
import { type MapMarks, placeMap, type ShapeMarks } from './map-marks.ts'

/** Words for the buttons of the island `<noaber-map>`; without them the map stands still. */
export interface ZoomWords {
  readonly zoomIn: string
  readonly zoomOut: string
  readonly reset: string
  /** How to zoom with keyboard and mouse, for the map's own name. */
  readonly hint: string
}

export interface LegendWords {
  /** What is coloured, with its unit: "Aandeel 65-plussers". */
  readonly heading: string
  /** One per class, lowest first (`listClassLabels`). */
  readonly labels: readonly string[]
  readonly missing: string
  readonly estimate: string
}

export interface ChoroplethProps extends MapState {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly legend: LegendWords
  /** Outer border of all shapes together: makes the lightest places stand off from the paper. */
  readonly outline?: string
  /** The place at hand, or the borders of the areas above. */
  readonly highlight?: { readonly path: string; readonly label: string }
  /** Links can be reached with the Tab key; by default only on maps of at most 40 places (the table twin has them too). */
  readonly tabbable?: boolean
  readonly zoom?: ZoomWords
}

const TAB_LIMIT = 40

/**
 * Map of classes: colour for a figure, hatching for a reason, dots for an estimate, and a legend in words. Without style it is a
 * map of borders (the attributes, which any style sheet overrules), not a black stain.
 */
export function Choropleth(props: ChoroplethProps): VNode {
  const marks = placeMap(props)
  const { id, zoom } = props
  const linked = !props.grouped && props.shapes.some((shape) => shape.href !== undefined)
  const tabbable = props.tabbable ?? props.shapes.length <= TAB_LIMIT
  const picture = (
    <svg
      class={`map-svg palette-${props.palette ?? 'sequential'}`}
      viewBox={`0 0 ${props.width} ${props.height}`}
      role={linked ? 'group' : 'img'}
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.description}</desc>
      {marks.hasMissing && (
        <pattern
          id={`${id}-h`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class="hatch" d="M0 0V7" />
        </pattern>
      )}
      {marks.estimated.map((colour) => (
        <pattern id={`${id}-e${colour}`} width="9" height="9" patternUnits="userSpaceOnUse">
          <path class={`m${colour}`} d="M0 0h9v9H0z" />
          <circle class="speck" cx="4.5" cy="4.5" r="1.5" />
        </pattern>
      ))}
      <g class="map-shapes" fill="none" stroke="currentColor">
        {marks.groups.map((group) => (
          <path {...paintOf(id, group, group.estimate)} d={group.path} />
        ))}
        {marks.shapes.map((mark) => drawShape(id, mark, tabbable))}
      </g>
      {props.outline && <path class="map-outline" fill="none" d={props.outline} />}
      {props.highlight && <path class="map-here-halo" fill="none" d={props.highlight.path} />}
      {props.highlight && (
        <path class="map-here" fill="none" stroke="currentColor" d={props.highlight.path}>
          <title>{props.highlight.label}</title>
        </path>
      )}
    </svg>
  )
  return (
    <div class="map">
      {zoom ? zoomable(zoom, picture) : picture}
      <MapLegend
        palette={props.palette ?? 'sequential'}
        marks={marks}
        words={props.legend}
        stepped={!props.classes.exact}
      />
    </div>
  )
}

function drawShape(id: string, mark: ShapeMarks, tabbable: boolean): VNode {
  const { shape } = mark
  const paint = paintOf(id, mark, shape.estimate === true)
  const title = <title>{`${shape.label}: ${shape.text}`}</title>
  if (shape.href === undefined) {
    return (
      <path {...paint} d={shape.path}>
        {title}
      </path>
    )
  }
  return (
    <a href={shape.href} tabIndex={tabbable ? undefined : -1}>
      {title}
      <path {...paint} d={shape.path} />
    </a>
  )
}

/** Colour by class (so that dark mode follows); patterns by attribute, because each has an address of its own. */
function paintOf(id: string, mark: Paint, estimate: boolean): { class?: string; fill?: string } {
  if (mark.colour === undefined) return { fill: `url(#${id}-h)`, class: 'no-figure' }
  if (estimate) return { fill: `url(#${id}-e${mark.colour})`, class: mark.faint ? 'faint' : 'estimate' }
  return { class: mark.faint ? `m${mark.colour} faint` : `m${mark.colour}` }
}

type Paint = Pick<ShapeMarks, 'colour' | 'faint'>

function zoomable(words: ZoomWords, picture: ComponentChildren): ComponentChildren {
  return h(
    'noaber-map',
    {
      'data-zoom-in': words.zoomIn,
      'data-zoom-out': words.zoomOut,
      'data-reset': words.reset,
      'data-hint': words.hint,
    },
    picture,
  )
}

/** Steps stand in one bar from little to much; kinds and single values in a list. */
function MapLegend(props: { palette: string; marks: MapMarks; words: LegendWords; stepped: boolean }): VNode {
  const { marks, words } = props
  return (
    <div class={`map-legend palette-${props.palette}`}>
      <p>{words.heading}</p>
      {marks.colours.length > 0 && (
        <ul class={props.stepped ? 'steps' : 'kinds'}>
          {marks.colours.map((colour, i) => (
            <li class={`k${colour}`}>{words.labels[i]}</li>
          ))}
        </ul>
      )}
      {(marks.hasMissing || marks.estimated.length > 0) && (
        <ul class="kinds">
          {marks.hasMissing && <li class="k-missing">{words.missing}</li>}
          {marks.estimated.length > 0 && <li class="k-estimate">{words.estimate}</li>}
        </ul>
      )}
    </div>
  )
}
