import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { formatAuditCsv, formatAuditHead, formatAuditLines, readAuditFile } from './audit-file.ts'
import { findAuditHead, streamAudit, verifyAudit } from './audit-read.queries.ts'
import { type AuditCheck, checkAudit } from './audit-verify.ts'
import { describeAuditFault } from './audit-words.ts'
import type { Database } from './database.ts'

interface Outcome {
  readonly code: 0 | 1 | 2
  readonly lines: readonly string[]
}

export const auditHelpLines: readonly string[] = [
  '  audit verify [BESTAND] [--expect HASH]   controleert het logboek, of een bestand dat eruit is geschreven',
  '  audit export BESTAND.csv|BESTAND.jsonl   schrijft het hele logboek naar een bestand',
]

/** `audit verify` and `audit export`; undefined for anything else. */
export async function runAuditCommand(args: readonly string[], db: Database): Promise<Outcome | undefined> {
  const [verb, ...rest] = args
  const at = rest.indexOf('--expect')
  const expect = at === -1 ? undefined : (rest[at + 1] ?? '').toLowerCase()
  const [file, ...others] = at === -1 ? rest : rest.toSpliced(at, 2)
  if (others.length > 0) return undefined
  if (expect !== undefined && !/^[0-9a-f]{64}$/.test(expect))
    return refused(
      'Bij --expect hoort de hash die u hebt genoteerd: 64 cijfers en letters van a tot en met f.',
    )
  if (verb === 'verify' && file === undefined) return describeCheck(await verifyAudit(db, expect), true)
  if (verb === 'verify' && file !== undefined) return verifyFile(file, expect)
  if (verb === 'export' && file !== undefined && expect === undefined) return exportTo(file, db)
  return undefined
}

async function verifyFile(file: string, expect: string | undefined): Promise<Outcome> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return refused(`Het bestand ${file} is er niet. Controleer de naam.`)
  const read = readAuditFile(text)
  if ('badLine' in read)
    return refused(
      `Regel ${read.badLine} van het bestand is geen regel van het logboek. Het is veranderd of beschadigd.`,
    )
  const check = checkAudit(expect)
  for (const event of read.events) check.add(event)
  return describeCheck(check.finish(read.head), read.head !== undefined || expect !== undefined)
}

async function exportTo(file: string, db: Database): Promise<Outcome> {
  const isCsv = file.endsWith('.csv')
  if (!isCsv && !file.endsWith('.jsonl')) return refused('Kies een naam die eindigt op .csv of op .jsonl.')
  let rows = 0
  const head = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const found = await findAuditHead(trx)
      const write = async function* () {
        if (isCsv) yield formatAuditCsv([], true)
        for await (const events of streamAudit(trx)) {
          rows += events.length
          yield isCsv ? formatAuditCsv(events, false) : formatAuditLines(events)
        }
        if (!isCsv) yield formatAuditHead(found)
      }
      // The trail names people: for the operator's eyes only.
      await pipeline(Readable.from(write()), createWriteStream(file, { mode: 0o600 }))
      return found
    })
  return {
    code: 0,
    lines: [`${rows} regels staan in ${file}.`, `Laatste regel: ${head.seq}`, `Hash: ${head.hash}`],
  }
}

/** The outcome in words. @param complete whether missing last rows would have been seen */
function describeCheck(check: AuditCheck, complete: boolean): Outcome {
  const { rows, head, faults, faultCount, erased, expectedAt } = check
  const more = faultCount > faults.length ? [`En nog ${faultCount - faults.length} andere.`] : []
  const verdict =
    faultCount === 0
      ? [`Het logboek klopt: ${rows} regels.`]
      : [`Het logboek klopt NIET. Er is mee geknoeid of het is beschadigd (${rows} regels):`]
  return {
    code: faultCount === 0 ? 0 : 1,
    lines: [
      ...verdict,
      ...faults.map((fault) => `- ${describeAuditFault(fault, 'nl')}`),
      ...more,
      ...(erased > 0
        ? [`Bij ${erased} regels zijn de woorden gewist, samen met de persoon. Dat hoort zo.`]
        : []),
      ...(expectedAt === undefined ? [] : [`De hash die u noteerde is die van regel ${expectedAt}.`]),
      `Laatste regel: ${head.seq}`,
      `Hash: ${head.hash}`,
      ...(complete
        ? []
        : [
            'Of de laatste regels ontbreken, is aan dit bestand niet te zien. Vergelijk de hash met uw notitie (--expect).',
          ]),
    ],
  }
}

function refused(line: string): Outcome {
  return { code: 1, lines: [line] }
}
