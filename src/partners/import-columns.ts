/** What a column of a list can hold. */
export const importFields = [
  'name',
  'sector',
  'summary',
  'description',
  'website',
  'kvk',
  'areas',
  'person',
  'email',
  'function',
  'body',
  'since',
  'until',
] as const
export type ImportField = (typeof importFields)[number]

/** Place of the column of each field. */
export type ImportColumns = Readonly<Partial<Record<ImportField, number>>>

/** Names by which a column is known, in small letters without signs. The first is that of our own files. */
export const columnNames: Readonly<Record<ImportField, readonly string[]>> = {
  name: ['naam', 'organisatie', 'partner', 'naamorganisatie', 'name', 'organisation', 'organization'],
  sector: ['sector', 'soort', 'soortorganisatie'],
  summary: ['samenvatting', 'inhetkort', 'summary'],
  description: ['omschrijving', 'beschrijving', 'toelichting', 'description'],
  website: ['website', 'site', 'url', 'webadres'],
  kvk: ['kvk', 'kvknummer', 'kvknr', 'chamberofcommerce'],
  areas: ['gemeenten', 'gemeente', 'werkgebied', 'municipalities', 'municipality'],
  person: ['persoon', 'contactpersoon', 'naampersoon', 'person', 'contact'],
  email: ['email', 'emailadres', 'mail', 'mailadres'],
  function: ['functie', 'rol', 'function', 'role'],
  body: ['gremium', 'werkgroep', 'overleg', 'body'],
  since: ['sinds', 'vanaf', 'begindatum', 'since', 'from'],
  until: ['tot', 'totenmet', 'einddatum', 'until'],
}

/** Which column is which, by their names. A field that two columns could be is left out: people choose. */
export function recogniseColumns(names: readonly string[]): ImportColumns {
  const bare = names.map((name) => name.toLowerCase().replaceAll(/[^a-z]/g, ''))
  return Object.fromEntries(
    importFields.flatMap((field) => {
      const places = bare.flatMap((name, place) => (columnNames[field].includes(name) ? [place] : []))
      return places.length === 1 && places[0] !== undefined ? [[field, places[0]] as const] : []
    }),
  )
}

/** Whether people have to say which column is which before anything can be shown. */
export function isUnclear(columns: ImportColumns): boolean {
  return columns.name === undefined
}

/** From the fields of a form: `kolom-name` = place. Each column for one field. */
export function readColumns(
  fields: Readonly<Record<string, string>>,
  width: number,
): ImportColumns | undefined {
  const chosen = importFields.flatMap((field) => {
    const written = fields[`kolom-${field}`] ?? ''
    const place = Number(written)
    return /^\d{1,3}$/.test(written) && place < width ? [[field, place] as const] : []
  })
  const isDouble = new Set(chosen.map(([, place]) => place)).size < chosen.length
  const columns: ImportColumns = Object.fromEntries(chosen)
  return isDouble || isUnclear(columns) ? undefined : columns
}
