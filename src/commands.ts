import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { TODAY_VINTAGE } from './areas/area.ts'
import { findGazetteer, listAreaOrders } from './areas/index.ts'
import { systemClock } from './base/clock.ts'
import { auditHelpLines, runAuditCommand } from './database/audit-command.ts'
import type { Database } from './database/database.ts'
import { indicators } from './figures/catalogue.ts'
import { sourceTables } from './figures/source-tables.ts'
import { largeSize, loadLargeSet, sizeNames } from './meetings/index.ts'
import { createOperatorLink, retentionHelp, runRetentionCommand } from './people/index.ts'
import { createRegion, listRegions, removeRegion } from './regions/region.queries.ts'
import { checkRegion } from './regions/region.ts'
import { describeRegionFault, readRegionFile } from './regions/region-file.ts'
import {
  areaOrdersOf,
  cbsOrigins,
  describeImport,
  describeRefusal,
  describeSnapshot,
  exportSnapshot,
  importFile,
  importTable,
  isEditionDate,
  knownTables,
  loadSnapshot,
  type Progress,
  readMappingFile,
  takesMoreThanItBrings,
} from './sources/index.ts'

/** What a command leaves: lines to print and the exit code; 0 is done, 1 refused, 2 not understood. */
export interface CommandResult {
  readonly code: 0 | 1 | 2
  readonly lines: readonly string[]
}

export interface CommandIo {
  readonly db: Database
  readonly signal: AbortSignal
  /** Folder of the figures that came with the program: loaded again, they are not the operator's own. */
  readonly shipped?: string
  readonly progress?: (progress: Progress) => void
}

export const helpLines: readonly string[] = [
  'npm run noaber -- OPDRACHT [--data MAP]',
  '',
  '  import TABEL [--dry-run]                 haalt een tabel bij CBS of RIVM op en slaat haar op',
  '  import BESTAND --mapping BESTAND.json --edition DATUM [--retrieved DATUM] [--dry-run] [--replace]',
  '                                           leest een CSV- of Excelbestand met een koppelbestand',
  '  export MAP                               schrijft alle cijfers naar een map',
  '  load MAP                                 laadt cijfers uit zo’n map',
  '  region list                              toont alle regio’s',
  '  region create BESTAND.json               maakt een regio, of vervangt er een',
  '  region remove NAAM                       verwijdert een regio',
  ...auditHelpLines,
  retentionHelp,
  '  operator link                            maakt een link waarmee de beheerder inlogt',
  '  example load [--partners N] [--persons N] [--bodies N] [--beads N] [--projects N] [--actions N]',
  '               [--meetings N] [--registrations N] [--yes]',
  '                                           vult een database met verzonnen inhoud, om mee te meten',
  '',
  `Tabellen die Noaber zelf kan ophalen: ${[...knownTables.keys()].join(', ')}.`,
  'Met --dry-run wordt alles gelezen en gecontroleerd, maar niets opgeslagen.',
  'Met --replace mag een bestand meer cijfers van zijn bron intrekken dan het er zelf heeft.',
]

/** Carries out one command. Never throws for what an operator can get wrong: that is in the result, with what to do. */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<CommandResult> {
  const [verb, what, third] = args
  if (verb === 'import' && what !== undefined) return importWhat(what, args.slice(2), io)
  if (verb === 'export' && what !== undefined) return exportTo(what, io)
  if (verb === 'load' && what !== undefined) return loadFrom(what, io)
  if (verb === 'region' && what === 'list') return showRegions(io)
  if (verb === 'region' && what === 'create' && third !== undefined) return makeRegion(third, io)
  if (verb === 'region' && what === 'remove' && third !== undefined) return dropRegion(third, io)
  if (verb === 'example' && what === 'load') return loadForMeasuring(args.slice(2), io)
  if (verb === 'retention')
    return (await runRetentionCommand(what, io, systemClock)) ?? { code: 2, lines: helpLines }
  if (verb === 'operator' && what === 'link') {
    const path = await createOperatorLink(io.db, systemClock.now())
    return { code: 0, lines: [`Open dit op uw site, één keer, binnen 24 uur: ${path}`] }
  }
  const audit = verb === 'audit' ? await runAuditCommand(args.slice(1), io.db) : undefined
  return audit ?? { code: 2, lines: helpLines }
}

async function loadForMeasuring(rest: readonly string[], { db }: CommandIo): Promise<CommandResult> {
  const sizes = { ...largeSize }
  for (const name of sizeNames) {
    const written = flagValue(rest, `--${name}`)
    const most = name === 'beads' ? 1_000_000 : 100_000
    const size = Number(written ?? sizes[name])
    if (!Number.isInteger(size) || size < 0 || size > most)
      return refused(`Bij --${name} hoort een heel getal van 0 tot ${most.toLocaleString('nl-NL')}.`)
    sizes[name] = size
  }
  const act = { at: systemClock.now(), means: 'command' } as const
  const outcome = await loadLargeSet(db, act, sizes, rest.includes('--yes'))
  return 'beads' in outcome
    ? { code: 0, lines: [`${outcome.beads.toLocaleString('nl-NL')} verzonnen onderdelen toegevoegd.`] }
    : refused(loadRefusals[outcome.refused])
}

const loadRefusals = {
  real: 'In deze database staat echte inhoud. Gebruik een andere map met --data, of zet --yes erachter als u het zeker weet.',
  twice: 'Deze verzonnen inhoud staat er al. Begin met een lege map als u een andere omvang wilt.',
  'no-region': 'Er zijn geen voorbeeldregio’s. Start Noaber eerst een keer met de voorbeelden.',
} as const

async function sourceIo({ db, signal, progress }: CommandIo) {
  return {
    clock: systemClock,
    signal,
    areasOf: areaOrdersOf(await listAreaOrders(db)),
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    ...(progress ? { progress } : {}),
  }
}

async function importWhat(what: string, rest: readonly string[], io: CommandIo): Promise<CommandResult> {
  const dryRun = rest.includes('--dry-run')
  const known = knownTables.get(what)
  if (known) {
    const net = {
      http: fetch,
      clock: systemClock,
      signal: io.signal,
      jitter: Math.random,
      origins: cbsOrigins,
      sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    }
    const result = await importTable(
      io.db,
      { source: what, requests: known, dryRun },
      { ...(await sourceIo(io)), net },
    )
    return { code: result.outcome === 'refused' ? 1 : 0, lines: describeImport(result, 'nl') }
  }
  const [mappingFile, edition] = [flagValue(rest, '--mapping'), flagValue(rest, '--edition')]
  if (mappingFile === undefined || edition === undefined) {
    return {
      code: 2,
      lines: [
        `${what} is geen tabel die Noaber kent. Voor een bestand zijn --mapping en --edition nodig.`,
        '',
        ...helpLines,
      ],
    }
  }
  const text = await readFile(mappingFile, 'utf8').catch(() => undefined)
  if (text === undefined) return refused(`Het koppelbestand ${mappingFile} is er niet. Controleer de naam.`)
  const read = readMappingFile(text)
  if (!('mapping' in read)) return refused(...read.faults.map((fault) => describeRefusal(fault, 'nl')))
  const retrievedOn = flagValue(rest, '--retrieved') ?? edition
  if (![edition, retrievedOn].every(isEditionDate))
    return refused('Bij --edition en --retrieved hoort een datum, zoals 2026-03-01, of een jaar.')
  const sources = await sourceIo(io)
  const run = (trial: boolean) =>
    importFile(
      io.db,
      {
        source: read.mapping.source,
        edition,
        retrievedOn,
        files: [{ path: what, mapping: read.mapping }],
        dryRun: trial,
      },
      sources,
    )
  const first = await run(dryRun || !rest.includes('--replace'))
  const isTooMuch = takesMoreThanItBrings(first)
  const result = first.outcome === 'dry-run' && !dryRun && !isTooMuch ? await run(false) : first
  const warning = isTooMuch ? [tooMuchTaken] : []
  const isRefused = result.outcome === 'refused' || (isTooMuch && !dryRun)
  return { code: isRefused ? 1 : 0, lines: [...describeImport(result, 'nl'), ...warning] }
}

const tooMuchTaken =
  'Let op: dit bestand trekt meer cijfers van deze bron in dan het er zelf heeft. Staat bij "source" in het koppelbestand de goede bron? Wilt u dit echt, gebruik dan --replace.'

async function exportTo(folder: string, io: CommandIo): Promise<CommandResult> {
  const sources = new Map(sourceTables.map((source) => [source.id, source]))
  const result = await exportSnapshot(io.db, { folder, sources }, await sourceIo(io))
  return { code: result.fault ? 1 : 0, lines: describeSnapshot(result, 'nl') }
}

async function loadFrom(folder: string, io: CommandIo): Promise<CommandResult> {
  const result = await loadSnapshot(
    io.db,
    { folder, own: path.resolve(folder) !== io.shipped },
    await sourceIo(io),
  )
  return { code: result.fault ? 1 : 0, lines: describeSnapshot(result, 'nl') }
}

async function showRegions({ db }: CommandIo): Promise<CommandResult> {
  const regions = await listRegions(db)
  return {
    code: 0,
    lines: regions.map(
      ({ slug, name, parent, members }) =>
        `${slug}\t${name}${parent ? ` (deel van ${parent})` : ''}\t${members.length} gebieden`,
    ),
  }
}

async function makeRegion(file: string, { db }: CommandIo): Promise<CommandResult> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return refused(`Het bestand ${path.basename(file)} is er niet. Controleer de naam.`)
  const read = readRegionFile(text)
  if ('faults' in read) {
    const where = 'In docs/regions.md staat een voorbeeld.'
    return refused('Het bestand is geen beschrijving van een regio:', ...read.faults, where)
  }
  const { region } = read
  const known = new Set((await listRegions(db)).map(({ slug }) => slug))
  const faults = checkRegion(region, known, await findGazetteer(db, TODAY_VINTAGE))
  if (faults.length > 0)
    return refused('De regio kan zo niet worden gemaakt:', ...faults.map(describeRegionFault))
  await createRegion(db, region)
  return { code: 0, lines: [`Regio ${region.name} staat klaar: /regios/${region.slug}`] }
}

async function dropRegion(slug: string, { db }: CommandIo): Promise<CommandResult> {
  const regions = await listRegions(db)
  const parts = regions.filter(({ parent }) => parent === slug)
  if (parts.length > 0)
    return refused(
      `Deze regio heeft subregio's: ${parts.map((part) => part.slug).join(', ')}. Verwijder die eerst.`,
    )
  const gone = await removeRegion(db, slug)
  if (gone === 'removed') return { code: 0, lines: [`Regio ${slug} is verwijderd.`] }
  return refused(
    gone === 'unknown'
      ? `Er is geen regio ${slug}. Met "region list" ziet u alle regio's.`
      : `In regio ${slug} staan partners, gremia of mensen. Wat mensen maakten, gaat niet mee weg: de regio blijft.`,
  )
}

function flagValue(args: readonly string[], flag: string): string | undefined {
  const at = args.indexOf(flag)
  return at === -1 ? undefined : args[at + 1]
}

function refused(...lines: string[]): CommandResult {
  return { code: 1, lines }
}
