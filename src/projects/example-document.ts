/** A document of a few pages as it is written down, before it is a PDF or an ODT. */
export interface ExampleDocument {
  readonly title: string
  /** Day that it is of. */
  readonly day: string
  readonly parts: readonly DocumentPart[]
}

export type DocumentPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
