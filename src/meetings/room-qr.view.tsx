import type { VNode } from 'preact'
import { encode } from 'uqr'

/** A code that a phone reads; black on white whatever the colours of the page: phones do not read it otherwise. */
export function RoomCode({ address, label }: { readonly address: string; readonly label: string }): VNode {
  const { size, data } = encode(address, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg class="room__code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path.join('')} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}
