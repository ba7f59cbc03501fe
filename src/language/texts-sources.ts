/** Texts of the page with all sources. */
const nl = {
  title: 'Bronnen',
  lead: 'Alle cijfers komen uit open bronnen. Hier staat van elke tabel wie hem maakt, wat u ermee mag en wat hij niet kan zeggen.',
  description: 'Alle bronnen van noaber: uitgever, licentie, uitgave, datum en beperkingen.',
  attribution: 'Zo noemt u de bron',
  address: 'Bij de uitgever',
  limits: 'Let op',
  editions: 'Uitgave',
  edition: (edition: string) => `Uitgave van ${edition}.`,
  retrieved: (date: string) => `Opgehaald op ${date}.`,
  checksum: 'Controlegetal (SHA-256)',
  rows: (read: string, kept: string, refused: string) =>
    `Bij de laatste import: ${read} rijen gelezen, ${kept} gebruikt, ${refused} geweigerd.`,
  notLoaded: 'Van deze tabel zijn nu geen cijfers geladen.',
  usedBy: 'Gebruikt voor',
  usedByCount: (count: string) => `${count} op deze site`,
  figureOne: 'cijfer',
  figureMany: 'cijfers',
  notUsed: 'Alleen voor gebieden en grenzen.',
  counts: (tables: string) => `${tables}.`,
  tableOne: 'tabel',
  tableMany: 'tabellen',
  json: 'Deze lijst als bestand:',
}
export type SourcesTexts = typeof nl

const en: SourcesTexts = {
  title: 'Sources',
  lead: 'All figures come from open sources. Here you see who makes each table, what you may do with it and what it cannot say.',
  description: 'All sources of noaber: publisher, licence, edition, date and limits.',
  attribution: 'How to name the source',
  address: 'At the publisher',
  limits: 'Note',
  editions: 'Edition',
  edition: (edition) => `Edition of ${edition}.`,
  retrieved: (date) => `Retrieved on ${date}.`,
  checksum: 'Checksum (SHA-256)',
  rows: (read, kept, refused) => `At the last import: ${read} rows read, ${kept} used, ${refused} refused.`,
  notLoaded: 'No figures of this table are loaded now.',
  usedBy: 'Used for',
  usedByCount: (count) => `${count} on this site`,
  figureOne: 'figure',
  figureMany: 'figures',
  notUsed: 'For areas and borders only.',
  counts: (tables) => `${tables}.`,
  tableOne: 'table',
  tableMany: 'tables',
  json: 'This list as a file:',
}

export const sourcesTexts = { nl, en }
