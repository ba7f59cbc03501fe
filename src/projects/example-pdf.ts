import { escapeXml } from '../sheets/list-xlsx.ts'
import type { DocumentPart, ExampleDocument } from './example-document.ts'

/** Signs of a line, so that it stays within the page in the typeface that every reader has. */
const LINE_SIGNS = 86
/** Of A4 [points]. */
const PAGE = { width: 595, height: 842, margin: 64, lead: 15 } as const

interface Line {
  readonly font: 'F1' | 'F2'
  readonly size: number
  readonly text: string
}

/** What is said in one breath: one thing in the structure, never cut by the end of a page. */
interface Block {
  readonly tag: 'H1' | 'H2' | 'P' | 'LBody'
  readonly lines: readonly Line[]
  readonly gap: number
}

/**
 * A PDF 1.7 (ISO 32000-1) of plain text that says what it is: its title and language, and headings, paragraphs and
 * lists for whoever has it read aloud.
 */
export function pdfOf(document: ExampleDocument): Uint8Array {
  const blocks: readonly Block[] = [
    blockOf('H1', document.title, 'F2', 20, 0),
    ...document.parts.flatMap(blocksOf),
  ]
  const objects: string[] = []
  const add = (body = '') => objects.push(body)
  const set = (number: number, body: string) => {
    objects[number - 1] = body
  }
  const [catalog, pages, root, whole, parents] = [add(), add(), add(), add(), add()]
  const fonts = ['Helvetica', 'Helvetica-Bold'].map((name) =>
    add(`<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`),
  )
  const sheets = sheetsOf(blocks)
  const said: { element: number; tag: Block['tag']; page: number; id: number }[] = []
  const pageIds: number[] = []
  const nums = sheets.map((sheet, place) => {
    const content = contentOf(sheet, place + 1, sheets.length)
    const stream = add(`<</Length ${content.length}>>\nstream\n${content}\nendstream`)
    const page = add(
      `<</Type/Page/Parent ${pages} 0 R/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Contents ${stream} 0 R` +
        `/Resources<</Font<</F1 ${fonts[0]} 0 R/F2 ${fonts[1]} 0 R>>>>/StructParents ${place}/Tabs/S>>`,
    )
    pageIds.push(page)
    const elements = sheet.map(({ tag }, id) => {
      const element = add()
      said.push({ element, tag, page, id })
      return element
    })
    return `${place}[${refs(elements)}]`
  })
  const top: number[] = []
  const lists: { id: number; items: number[] }[] = []
  let open: (typeof lists)[number] | undefined
  for (const { element, tag, page, id } of said) {
    let parent = whole
    if (tag === 'LBody') {
      if (!open) {
        open = { id: add(), items: [] }
        lists.push(open)
        top.push(open.id)
      }
      parent = add(`<</Type/StructElem/S/LI/P ${open.id} 0 R/K ${element} 0 R>>`)
      open.items.push(parent)
    } else {
      open = undefined
      top.push(element)
    }
    set(element, `<</Type/StructElem/S/${tag}/P ${parent} 0 R/Pg ${page} 0 R/K ${id}>>`)
  }
  for (const { id, items } of lists) set(id, `<</Type/StructElem/S/L/P ${whole} 0 R/K[${refs(items)}]>>`)
  const meta = utf8(metadataOf(document))
  const metadata = add(`<</Type/Metadata/Subtype/XML/Length ${meta.length}>>\nstream\n${meta}\nendstream`)
  set(
    catalog,
    `<</Type/Catalog/Pages ${pages} 0 R/Lang(nl-NL)/MarkInfo<</Marked true>>/StructTreeRoot ${root} 0 R` +
      `/ViewerPreferences<</DisplayDocTitle true>>/Metadata ${metadata} 0 R>>`,
  )
  set(pages, `<</Type/Pages/Kids[${refs(pageIds)}]/Count ${pageIds.length}>>`)
  set(root, `<</Type/StructTreeRoot/K ${whole} 0 R/ParentTree ${parents} 0 R>>`)
  set(whole, `<</Type/StructElem/S/Document/P ${root} 0 R/K[${refs(top)}]>>`)
  set(parents, `<</Nums[${nums.join(' ')}]>>`)
  const info = add(
    `<</Title${hexText(document.title)}/CreationDate(D:${document.day.replaceAll('-', '')}000000Z)>>`,
  )
  return fileOf(objects, `/Root ${catalog} 0 R/Info ${info} 0 R`)
}

const refs = (ids: readonly number[]) => ids.map((id) => `${id} 0 R`).join(' ')

function blocksOf(part: DocumentPart): readonly Block[] {
  switch (part.kind) {
    case 'heading':
      return [blockOf('H2', part.text, 'F2', 14, 18)]
    case 'text':
      return [blockOf('P', part.text, 'F1', 11, 9)]
    case 'list':
      return part.items.map((item) => blockOf('LBody', item, 'F1', 11, 5))
  }
}

function blockOf(tag: Block['tag'], text: string, font: Line['font'], size: number, gap: number): Block {
  const most = Math.floor((LINE_SIGNS * 10) / Math.max(10, size - 1))
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= most) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return { tag, gap, lines: lines.map((line) => ({ font, size, text: line })) }
}

const heightOf = ({ lines, gap }: Block) =>
  gap + lines.reduce((sum, { size }) => sum + Math.max(PAGE.lead, size * 1.3), 0)

function sheetsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sheets: Block[][] = []
  let left = 0
  for (const [place, block] of blocks.entries()) {
    // A heading goes with what is under it.
    const next = blocks[place + 1]
    const needed = heightOf(block) + (block.tag === 'H2' && next ? heightOf(next) : 0)
    if (needed > left) {
      sheets.push([])
      left = PAGE.height - 2 * PAGE.margin
    }
    sheets.at(-1)?.push(block)
    left -= heightOf(block)
  }
  return sheets
}

/** The drawing of a page; the bullets and its number are decoration. */
function contentOf(blocks: readonly Block[], number: number, count: number): string {
  let y: number = PAGE.height - PAGE.margin
  const parts = blocks.map(({ tag, lines, gap }, id) => {
    y -= gap
    const x = PAGE.margin + (tag === 'LBody' ? 14 : 0)
    const bullet = tag === 'LBody' ? decoration(PAGE.margin, y - PAGE.lead, 11, '•') : ''
    const drawn = lines.map(({ font, size, text }) => {
      y -= Math.max(PAGE.lead, size * 1.3)
      return `BT /${font} ${size} Tf ${x} ${y.toFixed(1)} Td (${winAnsi(`${text} `)}) Tj ET`
    })
    return `${bullet}/${tag} <</MCID ${id}>> BDC\n${drawn.join('\n')}\nEMC`
  })
  const foot = decoration(PAGE.margin, PAGE.margin / 2, 9, `${number} van ${count}`)
  return `${parts.join('\n')}\n${foot}`
}

function decoration(x: number, y: number, size: number, text: string): string {
  return `/Artifact BMC BT /F1 ${size} Tf ${x} ${y.toFixed(1)} Td (${winAnsi(text)}) Tj ET EMC\n`
}

/** Signs of Windows-1252 that are elsewhere in Unicode. */
const moved: Readonly<Record<string, string>> = {
  '€': '\x80',
  '…': '\x85',
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
  '•': '\x95',
  '–': '\x96',
}

function winAnsi(text: string): string {
  return text
    .replaceAll(/[^\x20-\x7e\xa0-\xff]/g, (sign) => moved[sign] ?? '?')
    .replaceAll(/[\\()]/g, (sign) => `\\${sign}`)
}

function hexText(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return `<FEFF${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`
}

/** Bytes of UTF-8, each as one sign. */
function utf8(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}

function metadataOf({ title }: ExampleDocument): string {
  return (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt>' +
    `<rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>` +
    '<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language></rdf:Description></rdf:RDF>' +
    '</x:xmpmeta><?xpacket end="r"?>'
  )
}

/** Objects with the table that says at which byte each begins. */
function fileOf(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const places = objects.map((body, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0))
}
