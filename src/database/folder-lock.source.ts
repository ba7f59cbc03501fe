import fs from 'node:fs/promises'
import path from 'node:path'

/** The folder belongs to this process until `release`. */
export interface FolderLock {
  release(): Promise<void>
}

/**
 * Takes a data folder for one server at a time: two servers would stop each other's database.
 *
 * A lock whose process is gone (kill -9, power cut) is taken over.
 * @returns the lock, or the process that has the folder
 */
export async function lockFolder(folder: string): Promise<FolderLock | { readonly heldBy: number }> {
  await fs.mkdir(folder, { recursive: true })
  const file = path.join(folder, 'noaber.lock')
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await fs.writeFile(file, `${process.pid}\n`, { flag: 'wx' })
      return { release: () => fs.rm(file, { force: true }) }
    } catch (error) {
      if (!isExisting(error)) throw error
    }
    const holder = Number((await fs.readFile(file, 'utf8').catch(() => '')).trim())
    if (Number.isInteger(holder) && holder > 0 && holder !== process.pid && (await isServer(holder)))
      return { heldBy: holder }
    await fs.rm(file, { force: true })
  }
  throw new Error(`De map ${folder} kon niet worden vergrendeld. Controleer of u er mag schrijven.`)
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

/** Whether a process is alive and is Node: a number may have gone to another program since. */
async function isServer(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (process.platform !== 'linux') return true
  const command = await fs.readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.includes('node') && command.includes('main.js')
}
