/**
 * Cuts the two typefaces down to the characters of Dutch and English pages. Run by hand when a typeface
 * changes (`node tools/subset-fonts.mjs`); the output in `src/web/fonts` is committed, so that nobody who
 * installs the program needs the originals. Together at most 60 kB.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')
/** ASCII, the letters of western Europe (Frisian and borrowed names too), and the signs that texts and charts use. */
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ĲĳŒœŠšŽžŸ‐–—‘’‚“”„•…‰‹›€−≈≠≤≥×→←↑↓✓`

const fonts = [
  {
    package: '@fontsource-variable/fraunces',
    // `opsz` 40: drawn for headings, still sturdy at the size of a card title. SOFT and WONK are left out.
    source: 'files/fraunces-latin-opsz-normal.woff2',
    output: 'fraunces',
    variationAxes: { wght: { min: 400, max: 600 }, opsz: 40 },
    keepFeatures: ['kern', 'liga', 'lnum', 'tnum', 'mark', 'mkmk', 'ccmp', 'locl'],
  },
  {
    package: '@fontsource-variable/atkinson-hyperlegible-next',
    source: 'files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    output: 'atkinson-hyperlegible-next',
    variationAxes: { wght: { min: 400, max: 700 } },
    keepFeatures: ['kern', 'liga', 'lnum', 'tnum', 'mark', 'mkmk', 'ccmp', 'locl'],
  },
]

const modules = new URL('../node_modules/', import.meta.url)
const target = new URL('../src/web/fonts/', import.meta.url)
await mkdir(target, { recursive: true })
let total = 0
for (const font of fonts) {
  const original = await readFile(new URL(`${font.package}/${font.source}`, modules))
  const subset = await subsetFont(original, characters, {
    targetFormat: 'woff2',
    variationAxes: font.variationAxes,
    keepFeatures: font.keepFeatures,
  })
  await writeFile(new URL(`${font.output}.woff2`, target), subset)
  await copyFile(new URL(`${font.package}/LICENSE`, modules), new URL(`${font.output}-OFL.txt`, target))
  total += subset.length
  console.log(`${font.output}: ${original.length} -> ${subset.length} bytes`)
}
console.log(`together ${total} bytes (limit 60,000)`)
if (total > 60_000) process.exitCode = 1
