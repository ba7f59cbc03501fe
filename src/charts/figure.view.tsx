import type { ComponentChildren, VNode } from 'preact'

/** A link, or words without an address. */
export interface FigureLink {
  readonly text: string
  readonly href?: string
}

export interface FigureProps {
  /** Unique on the page; also the address of the figure within it. */
  readonly id: string
  readonly heading: ComponentChildren
  readonly headingLevel?: 2 | 3 | 4
  /** What the picture shows, in plain words. */
  readonly sentence: ComponentChildren
  /** Warnings about the figures: they stand beside the picture, not behind a link. */
  readonly notes?: readonly ComponentChildren[]
  /** The picture. */
  readonly children: ComponentChildren
  /** "Wat is dit?": opens on the spot (`content`), or leads to a page (`href`). */
  readonly explanation?: {
    readonly text: string
    readonly content?: ComponentChildren
    readonly href?: string
  }
  readonly table?: { readonly text: string; readonly content: ComponentChildren }
  readonly csv?: FigureLink
  readonly source: FigureLink
  /** Picture under the words at any width; for maps and small multiples. */
  readonly wide?: boolean
}

/** Frame round every picture: heading, sentence, notes, picture, then "Wat is dit? · Tabel · CSV · Bron". */
export function Figure(props: FigureProps): VNode {
  const Heading = `h${props.headingLevel ?? 3}` as const
  return (
    <article
      class={props.wide ? 'figure figure-wide' : 'figure'}
      id={props.id}
      aria-labelledby={`${props.id}-h`}
    >
      <div class="figure-words">
        <Heading id={`${props.id}-h`}>{props.heading}</Heading>
        <div class="figure-sentence">{props.sentence}</div>
        {props.notes?.map((note) => (
          <p class="figure-warning">{note}</p>
        ))}
      </div>
      <div class="figure-picture">{props.children}</div>
      <div class="figure-links">
        {props.explanation && drawExplanation(props.explanation)}{' '}
        {props.table && opened(props.table.text, props.table.content)} {props.csv && drawLink(props.csv)}{' '}
        {drawLink(props.source)}
      </div>
    </article>
  )
}

function drawExplanation(explanation: NonNullable<FigureProps['explanation']>): VNode {
  if (explanation.content !== undefined)
    return opened(explanation.text, <div class="figure-explanation">{explanation.content}</div>)
  return drawLink(
    explanation.href === undefined
      ? { text: explanation.text }
      : { text: explanation.text, href: explanation.href },
  )
}

function opened(text: string, content: ComponentChildren): VNode {
  return (
    <details>
      <summary>{text}</summary>
      {content}
    </details>
  )
}

function drawLink(link: FigureLink): VNode {
  return link.href === undefined ? <span>{link.text}</span> : <a href={link.href}>{link.text}</a>
}
