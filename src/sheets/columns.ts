/** Place of the column of each field, by the name of the field. */
export type Columns = Readonly<Record<string, number>>

/** What a column of a list of one kind can hold. */
export interface FieldList {
  readonly fields: readonly string[]
  /** Names by which a column is known, in small letters without signs. The first is that of our own files. */
  readonly columnNames: Readonly<Record<string, readonly string[]>>
  /** The one without which nothing can be shown. */
  readonly needed: string
}

/** Which column is which, by their names. A field that two columns could be is left out: people choose. */
export function recogniseColumns({ fields, columnNames }: FieldList, names: readonly string[]): Columns {
  const bare = names.map((name) => name.toLowerCase().replaceAll(/[^a-z]/g, ''))
  return Object.fromEntries(
    fields.flatMap((field) => {
      const known = columnNames[field] ?? []
      const places = bare.flatMap((name, place) => (known.includes(name) ? [place] : []))
      return places.length === 1 && places[0] !== undefined ? [[field, places[0]] as const] : []
    }),
  )
}

/** Whether people have to say which column is which before anything can be shown. */
export function isUnclear({ needed }: FieldList, columns: Columns): boolean {
  return columns[needed] === undefined
}

/** From the fields of a form: `kolom-name` = place. Each column for one field. */
export function readColumns(
  list: FieldList,
  form: Readonly<Record<string, string>>,
  width: number,
): Columns | undefined {
  const chosen = list.fields.flatMap((field) => {
    const written = form[`kolom-${field}`] ?? ''
    const place = Number(written)
    return /^\d{1,3}$/.test(written) && place < width ? [[field, place] as const] : []
  })
  const isDouble = new Set(chosen.map(([, place]) => place)).size < chosen.length
  const columns: Columns = Object.fromEntries(chosen)
  return isDouble || isUnclear(list, columns) ? undefined : columns
}
