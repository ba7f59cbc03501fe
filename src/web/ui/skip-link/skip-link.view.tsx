import type { VNode } from 'preact'

/** First in the page, for who uses a keyboard; seen only when it has the focus. */
export function SkipLink({ target, text }: { readonly target: string; readonly text: string }): VNode {
  return (
    <a class="nl-skip-link nl-skip-link--visible-on-focus" href={`#${target}`}>
      {text}
    </a>
  )
}
