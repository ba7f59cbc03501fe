import type { VNode } from 'preact'
import { initialsOf } from './initials.ts'

/** A round with initials, where there is no photo. The name stands beside it, so it says nothing itself. */
export function Avatar({ name }: { readonly name: string }): VNode {
  return (
    <svg class="avatar" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true">
      <circle class="avatar__round" cx="32" cy="32" r="30" />
      <text class="avatar__letters" x="32" y="32" text-anchor="middle" dominant-baseline="central">
        {initialsOf(name)}
      </text>
    </svg>
  )
}
