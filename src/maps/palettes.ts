/**
 * Colours of maps, light and dark; `maps.css` holds the same values as custom properties (a test compares them).
 *
 * Chosen with `colour-vision.ts`: every two classes differ enough for people with protanopia and deuteranopia. A
 * sequential ramp starts near the paper on purpose; there the outline and the legend carry the contrast.
 */
export const palettes = {
  /** Little to much. */
  sequential: {
    light: ['#f3e9dc', '#e3cdb0', '#cf9f7c', '#ad6a52', '#7f3b36'],
    dark: ['#3d322c', '#6a4638', '#9d604a', '#cf8f6f', '#f2d2b3'],
  },
  /** Below, around and above a reference. */
  diverging: {
    light: ['#0f5257', '#6ea5a3', '#efe6d8', '#d3906f', '#8f3426'],
    dark: ['#8fd3d3', '#4b8486', '#3a3f3d', '#9a5a45', '#f0a58d'],
  },
  /** Kinds without an order. Each has a contrast of 3:1 with the paper. */
  categorical: {
    light: ['#b3402e', '#0f5257', '#3787d4', '#a88a00', '#2a1f7a', '#6c9383'],
    dark: ['#e8826d', '#7fc4c6', '#5f6fd6', '#e6d84a', '#84626f', '#fbf7f0'],
  },
} as const

export type PaletteName = keyof typeof palettes

/** Lines of a map that must be seen against the paper: the outer border, and hatching. */
export const mapLines = {
  light: { outline: '#7d7365', hatch: '#8f8476', paper: '#fbf8f3' },
  dark: { outline: '#8d9691', hatch: '#7c8480', paper: '#15191a' },
} as const

/**
 * Which colours of the palette a map with fewer classes takes: always both ends, spread evenly, so that three
 * classes do not look alike.
 *
 * @returns places in the palette, lowest class first
 */
export function spreadOver(classes: number, palette: PaletteName): number[] {
  const size = palettes[palette].light.length
  const count = Math.min(classes, size)
  if (palette === 'categorical') return Array.from({ length: count }, (_, i) => i)
  if (count === 1) return [Math.floor(size / 2)]
  return Array.from({ length: count }, (_, i) => Math.round((i * (size - 1)) / (count - 1)))
}
