/**
 * Colours as people with a colour vision deficiency see them, to choose and test palettes with.
 *
 * Simulation: Machado, Oliveira, Fernandes (2009), IEEE Trans. Vis. Comput. Graph. 15(6), severity 1.0, on linear sRGB.
 * Distance: CIE 1976 L*a*b* (D65). Contrast: WCAG 2.2, relative luminance.
 */
export const visions = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const
export type Vision = (typeof visions)[number]

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

const matrices: Readonly<Record<Vision, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Linear sRGB [0-1] of "#rrggbb". */
export function linearRgb(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** Linear sRGB of a colour as seen with a given vision, kept within what a screen can show. */
export function seenAs(hex: string, vision: Vision): Triple {
  const [r, g, b] = linearRgb(hex)
  const row = ([x, y, z]: Triple) => Math.min(1, Math.max(0, x * r + y * g + z * b))
  const matrix = matrices[vision]
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

/** CIE L*a*b* (D65) of a linear sRGB colour. */
export function labOf([r, g, b]: Triple): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** Distance in L*a*b* between two colours as seen with a given vision; about 2 is the least that can be seen. */
export function colourDistance(one: string, other: string, vision: Vision): number {
  const a = labOf(seenAs(one, vision))
  const b = labOf(seenAs(other, vision))
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** WCAG contrast ratio, 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = linearRgb(hex)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}
