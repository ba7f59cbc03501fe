import type { VNode } from 'preact'

/** A named state of a component: documentation, and what the picture, HTML and accessibility tests look at. */
export interface Example {
  readonly name: string
  render(): VNode
}
