import type { VNode } from 'preact'

/** Text as it was typed: an empty line makes a new paragraph. */
export function Typed({ text }: { readonly text: string }): VNode {
  return (
    <>
      {text.split(/\n{2,}/).map((part) => (
        <p class="nl-paragraph typed">{part}</p>
      ))}
    </>
  )
}
