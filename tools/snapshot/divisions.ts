/** Zorgkantoor, GGD, labour market, COROP and province: sets of the municipalities of 2024. */
import type { Division, DivisionMember } from '../../src/areas/succession.ts'
import { readRows } from './boundary-sources.ts'

const VINTAGE = 2024
/** Below this share of its land a municipality was also in another region. */
const CERTAIN = 0.97

/** Municipalities whose zorgkantoor region ended: Nieuwe Waterweg Noord went into Delft Westland Oostland by 2019. */
const ENDED_ZORGKANTOOR = 'Nieuwe Waterweg Noord'
const HEIR_ZORGKANTOOR = 'Delft/Westland/Oostland'

const zorgkantoorNotes: Readonly<Record<string, string>> = {
  GM1961:
    'Vijfheerenlanden ligt in de provincie en GGD-regio Utrecht. Het zorgkantoor was in 2019-2020 dat van Waardenland.',
}

/** GGD regions that only changed their name between 2015 and 2021. */
const ggdRenamed: Readonly<Record<string, string>> = {
  'GGD Regio Twente': 'GGD Twente',
  'GGD Zuid-Holland-Zuid': 'Dienst Gezondheid & Jeugd ZHZ',
}

/** The GGD region of 2021 where the file has it, under the code of 2015: Vijfheerenlanden changed region, no other did. */
function withGgdOf2021(rows: readonly Record<string, string>[]): Record<string, string>[] {
  const renamed = rows.map((row): Record<string, string> & { ggdregio: string } => ({
    ...row,
    ggdregio: ggdRenamed[row['ggdregio'] ?? ''] ?? row['ggdregio'] ?? '',
  }))
  const codes = new Map(renamed.map((row) => [row.ggdregio, row['ggdregio_code'] ?? '']))
  return renamed.map((row): Record<string, string> => {
    const name = row['ggdregio_2021'] || row.ggdregio
    const code = codes.get(name)
    if (code === undefined) throw new Error(`GGD region without a code: ${name}`)
    return { ...row, ggdregio: name, ggdregio_code: code }
  })
}

interface Kind {
  readonly kind: string
  readonly code: string
  readonly name: string
  readonly validFrom: number
}

const kinds: readonly Kind[] = [
  { kind: 'zorgkantoor', code: 'zorgkantoorregio_code', name: 'zorgkantoorregio', validFrom: 2015 },
  { kind: 'ggd', code: 'ggdregio_code', name: 'ggdregio', validFrom: 2021 },
  { kind: 'arbeidsmarkt', code: 'arbeidsmarktregio_code', name: 'arbeidsmarktregio', validFrom: 2015 },
  { kind: 'corop', code: 'coropgebied_code', name: 'coropgebied', validFrom: 2015 },
  { kind: 'provincie', code: 'provinciecode', name: 'provincienaam', validFrom: VINTAGE },
]

export function readDivisions(folder: string): Division[] {
  const rows = withGgdOf2021(readRows(folder, 'gemeente-regio-2024-afgeleid.csv'))
  return kinds.flatMap((kind) => divisionsOf(kind, rows))
}

function divisionsOf(kind: Kind, rows: readonly Record<string, string>[]): Division[] {
  const codeOfName = new Map(rows.map((row) => [row[kind.name] ?? '', row[kind.code] ?? '']))
  const ended = codeOfName.get(ENDED_ZORGKANTOOR)
  const heir = codeOfName.get(HEIR_ZORGKANTOOR)
  if (kind.kind === 'zorgkantoor' && (!ended || !heir))
    throw new Error('zorgkantoor of Nieuwe Waterweg Noord not found')
  const members = new Map<string, DivisionMember[]>()
  for (const [name, code] of codeOfName) if (name !== '') members.set(code, [])
  for (const row of rows) {
    const home = row[kind.code] ?? ''
    const code = kind.kind === 'zorgkantoor' && home === ended && heir ? heir : home
    const doubtful = doubtOf(kind, row)
    members.get(code)?.push({
      municipality: row['gemeentecode'] ?? '',
      vintage: VINTAGE,
      ...(doubtful === undefined ? {} : { doubtful }),
    })
  }
  return [...codeOfName]
    .filter(([name]) => name !== '')
    .map(([name, code]) => ({
      kind: kind.kind,
      code,
      name,
      validFrom: kind.validFrom,
      ...(code === ended && kind.kind === 'zorgkantoor' ? { validUntil: 2018 } : {}),
      members: members.get(code) ?? [],
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

function doubtOf({ kind }: Kind, row: Record<string, string>): string | undefined {
  if (kind === 'provincie') return undefined
  const known = kind === 'zorgkantoor' ? zorgkantoorNotes[row['gemeentecode'] ?? ''] : undefined
  if (known) return known
  if (kind === 'ggd' && row['ggdregio_2021']) return undefined
  if (kind !== 'zorgkantoor')
    return Number(row['laagste_aandeel']) < CERTAIN
      ? 'Deze gemeente is samengevoegd of uitgebreid. Een deel hoorde in 2015 misschien bij een andere regio.'
      : undefined
  const share = Number(row['zorgkantoorregio_aandeel'])
  if (share >= CERTAIN) return undefined
  return `Van het land van deze gemeente lag in 2015 ongeveer ${Math.round(share * 100)}% in deze regio, de rest in een andere.`
}
