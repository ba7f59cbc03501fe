import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** User that runs PostgreSQL, which refuses root; undefined: whoever runs Node. */
export type Owner = { readonly uid: number; readonly gid: number }

export function ownerOf(): Owner | undefined {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined
}

/**
 * The folder itself, or a place under /var/lib when root asked for a folder that the database user cannot reach
 * (a checkout below a private home folder).
 */
export async function reachableFolder(
  folder: string,
  owner: Owner | undefined,
  log: (line: string) => void,
): Promise<string> {
  if (owner && !(await canReach(path.dirname(folder)))) {
    const instead = path.join(
      '/var/lib/noaber',
      createHash('sha256').update(folder).digest('hex').slice(0, 12),
    )
    log(`De databasegebruiker kan niet bij ${folder}; de gegevens komen in ${instead}.`)
    await fs.mkdir(instead, { recursive: true, mode: 0o755 })
    return instead
  }
  await fs.mkdir(folder, { recursive: true, mode: 0o755 })
  return folder
}

async function canReach(folder: string): Promise<boolean> {
  for (let at = folder; ; at = path.dirname(at)) {
    const stat = await fs.stat(at).catch(() => undefined)
    if (stat && (stat.mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

/**
 * A copy of the engine with its library links made: the package cannot carry links, and a database user other than
 * ours may not be allowed into node_modules. Done once a version; 60 MB.
 */
export async function copyEngine(native: string, base: string, owner: Owner | undefined): Promise<string> {
  const { version } = JSON.parse(await fs.readFile(path.join(native, '..', 'package.json'), 'utf8'))
  const engine = path.join(base, `engine-${version}`)
  const stamp = path.join(engine, 'complete')
  if (await fs.stat(stamp).catch(() => undefined)) return engine
  const fresh = `${engine}.${process.pid}`
  await fs.rm(fresh, { recursive: true, force: true })
  await fs.cp(native, fresh, { recursive: true })
  await makeLinks(fresh)
  await fs.writeFile(path.join(fresh, 'complete'), '')
  await makeReadable(fresh, owner)
  await fs.rm(engine, { recursive: true, force: true })
  await fs.rename(fresh, engine).catch(async (cause) => {
    // Somebody else was first: theirs is as good.
    await fs.rm(fresh, { recursive: true, force: true })
    if (!(await fs.stat(stamp).catch(() => undefined))) throw cause
  })
  return engine
}

async function makeLinks(engine: string): Promise<void> {
  const list = await fs.readFile(path.join(engine, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: readonly { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    const at = path.join(engine, '..', path.basename(engine), target.replace(/^native\//, ''))
    await fs.rm(at, { force: true })
    await fs.symlink(path.basename(source), at)
  }
}

async function makeReadable(engine: string, owner: Owner | undefined): Promise<void> {
  for (const tool of await fs.readdir(path.join(engine, 'bin')))
    await fs.chmod(path.join(engine, 'bin', tool), 0o755)
  if (owner) await fs.chmod(engine, 0o755)
}

/** Makes a new cluster; one that was left half-made is made anew. Dutch names sort right (ICU). */
export async function initialise(
  engine: string,
  cluster: string,
  owner: Owner | undefined,
  log: (line: string) => void,
): Promise<void> {
  const stamp = path.join(cluster, 'noaber-initialised')
  if (await fs.stat(stamp).catch(() => undefined)) return
  if (await fs.stat(path.join(cluster, 'PG_VERSION')).catch(() => undefined)) {
    await fs.rm(cluster, { recursive: true, force: true })
  }
  log('Database klaarzetten …')
  await fs.mkdir(cluster, { recursive: true, mode: 0o700 })
  if (owner) await fs.chown(cluster, owner.uid, owner.gid)
  const flags = ['-D', cluster, '-U', 'noaber', '--auth=trust', '--encoding=UTF8', '--wal-segsize=4']
  await run(
    path.join(engine, 'bin', 'initdb'),
    [...flags, '--locale-provider=icu', '--icu-locale=nl-NL', '--no-sync', '--no-instructions'],
    { env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' }, ...(owner ?? {}) },
  )
  await fs.writeFile(stamp, '')
}
