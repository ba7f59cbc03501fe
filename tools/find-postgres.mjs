// Finds a PostgreSQL server of version 15 or higher on this machine: the second engine the database tests run on.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const lowest = 15

/** Folder with `initdb` and `postgres` of the lowest version that will do, or undefined. */
export function findPostgres() {
  const found = listFolders().flatMap((folder) => {
    const version = versionOf(folder)
    return version !== undefined && version >= lowest ? [{ folder, version }] : []
  })
  // The lowest: what runs on the oldest supported version is what has to be proven.
  return found.sort((a, b) => a.version - b.version)[0]
}

/** Installs PostgreSQL with the system's package manager; true when a server is there afterwards. */
export function installPostgres() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) =>
    spawnSync('apt-get', ['-y', '-o', 'DPkg::Lock::Timeout=300', ...args], { env, stdio: 'ignore' })
  apt('update')
  apt('install', '--no-install-recommends', 'postgresql')
  return findPostgres() !== undefined
}

function listFolders() {
  const inside = (parent, ...rest) =>
    existsSync(parent) ? readdirSync(parent).map((name) => path.join(parent, name, ...rest)) : []
  return [
    ...inside('/usr/lib/postgresql', 'bin'),
    ...inside('/usr/pgsql', 'bin'),
    ...inside('/opt/homebrew/opt', 'bin').filter((folder) => folder.includes('postgresql')),
    ...inside('/usr/local/opt', 'bin').filter((folder) => folder.includes('postgresql')),
    ...inside('/Applications/Postgres.app/Contents/Versions', 'bin'),
    '/usr/local/pgsql/bin',
    ...(process.env.PATH ?? '').split(path.delimiter).filter((folder) => !folder.includes('node_modules')),
  ].filter((folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')))
}

function versionOf(folder) {
  const { stdout } = spawnSync(path.join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1])
  return Number.isInteger(major) ? major : undefined
}
