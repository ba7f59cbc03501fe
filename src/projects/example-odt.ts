import { escapeXml } from '../sheets/list-xlsx.ts'
import { zipOf } from '../sheets/zip.ts'
import type { DocumentPart, ExampleDocument } from './example-document.ts'

const TYPE = 'application/vnd.oasis.opendocument.text'
const urn = 'urn:oasis:names:tc:opendocument:xmlns'
const head = '<?xml version="1.0" encoding="UTF-8"?>'
const spaces = `xmlns:office="${urn}:office:1.0" xmlns:text="${urn}:text:1.0" xmlns:style="${urn}:style:1.0" xmlns:fo="${urn}:xsl-fo-compatible:1.0" xmlns:meta="${urn}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"`

/** The document for a word processor (OpenDocument 1.3), with its title, its language and real headings and lists. */
export function odtOf({ title, day, parts }: ExampleDocument): Uint8Array {
  const heading = (level: number, text: string) =>
    `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${escapeXml(text)}</text:h>`
  const body = (part: DocumentPart): string => {
    if (part.kind === 'heading') return heading(2, part.text)
    if (part.kind === 'text') return paragraph(part.text)
    const items = part.items.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`)
    return `<text:list>${items.join('')}</text:list>`
  }
  const files = ['content.xml', 'styles.xml', 'meta.xml']
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`
  return zipOf({
    // First and stored, so that every program sees by the first bytes what this is.
    mimetype: TYPE,
    'META-INF/manifest.xml': `${head}<manifest:manifest xmlns:manifest="${urn}:manifest:1.0" manifest:version="1.3">${entry('/', TYPE)}${files.map((path) => entry(path, 'text/xml')).join('')}</manifest:manifest>`,
    'content.xml': `${head}<office:document-content ${spaces}><office:body><office:text>${heading(1, title)}${parts.map(body).join('')}</office:text></office:body></office:document-content>`,
    'styles.xml': `${head}<office:document-styles ${spaces}><office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="11pt" fo:language="nl" fo:country="NL"/></style:default-style>${headingStyle(1, '20pt')}${headingStyle(2, '14pt')}</office:styles></office:document-styles>`,
    'meta.xml': `${head}<office:document-meta ${spaces}><office:meta><dc:title>${escapeXml(title)}</dc:title><dc:language>nl-NL</dc:language><meta:creation-date>${day}T00:00:00</meta:creation-date></office:meta></office:document-meta>`,
  })
}

function paragraph(text: string): string {
  return `<text:p>${escapeXml(text)}</text:p>`
}

function headingStyle(level: number, size: string): string {
  return `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:default-outline-level="${level}"><style:text-properties fo:font-size="${size}" fo:font-weight="bold"/></style:style>`
}
