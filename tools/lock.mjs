// Completes package-lock.json. Run after every `npm install`: node tools/lock.mjs
//
// A package such as biome names one optional binary package per platform, and not every registry serves all of
// them. `npm install` then leaves the unserved ones out of the lock, and `npm ci` refuses that lock ("Missing: ...
// from lock file"). An entry without a checksum is enough for `npm ci`: it skips what is not for this platform, and
// goes on without an optional package that it cannot fetch.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/** The platform that a package name tells: `@biomejs/cli-linux-x64-musl` -> linux, x64, musl. */
export function platformOf(name) {
  const words = name.split('/').at(-1).split('-')
  const os = words
    .map((word) => (word === 'windows' || word === 'win' ? 'win32' : word))
    .find((word) => systems.includes(word))
  const cpu = words.find((word) => processors.includes(word))
  const libc = os === 'linux' ? (words.includes('musl') ? 'musl' : undefined) : undefined
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) }
}

/** True when `name`, needed by the package at `path`, has an entry where Node would look for it. */
function isLocked(packages, path, name) {
  for (let folder = path; ; ) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true
    if (folder === '') return false
    const end = folder.lastIndexOf('/node_modules/')
    folder = end < 0 ? '' : folder.slice(0, end)
  }
}

/** A lock with an entry for every optional package and without download addresses; `added` names the new entries. */
export function completeLock(lock) {
  const packages = {}
  for (const [path, { resolved: _address, ...entry }] of Object.entries(lock.packages)) packages[path] = entry
  const added = []
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(packages, path, name)) continue
      // A range would be resolved anew by npm; only exact versions, as all platform packages have, can be locked.
      if (!/^\d+\.\d+\.\d+[^ |]*$/.test(version))
        throw new Error(`${name}: "${version}" is not an exact version`)
      packages[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(entry.dev && { dev: true }),
        optional: true,
      }
      added.push(`${name}@${version}`)
    }
  }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
  return { lock: { ...lock, packages: sorted }, added }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../package-lock.json', import.meta.url)
  const before = readFileSync(file, 'utf8')
  const { lock, added } = completeLock(JSON.parse(before))
  const after = `${JSON.stringify(lock, null, 2)}\n`
  if (after !== before) writeFileSync(file, after)
  console.log(added.length === 0 ? 'The lock was complete.' : `Added to the lock: ${added.join(', ')}`)
}
