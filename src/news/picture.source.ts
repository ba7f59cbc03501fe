import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Content, contentOf } from '../files/index.ts'
import type { Drawn, DrawnPicture, PictureRefusal } from './resize.source.ts'

/** A child that answers nothing for so long is stopped [ms]. */
const LONGEST_MS = 90_000
/** How long a child waits for the next picture [ms]. */
const IDLE_MS = 2000

export interface ResizedPicture extends Omit<DrawnPicture, 'bytes'> {
  readonly content: Content
}

type Resized = { readonly pictures: readonly ResizedPicture[] } | { readonly refused: PictureRefusal }

/**
 * Makes a picture in each width as AVIF and WebP, and once as JPEG; see `drawPictures`.
 *
 * @param input path of our own, or bytes
 */
export async function resizePicture(input: string | Uint8Array): Promise<Resized> {
  const turn = last.then(() => askChild(input))
  last = turn.catch(() => undefined)
  const drawn = await turn
  if ('refused' in drawn) return drawn
  return { pictures: drawn.pictures.map(({ bytes, ...form }) => ({ ...form, content: contentOf(bytes) })) }
}

/** The picture that is being made: one at a time, for the machine has other visitors. */
let last: Promise<unknown> = Promise.resolve()
let child: ChildProcess | undefined
let idle: NodeJS.Timeout | undefined

async function askChild(input: string | Uint8Array): Promise<Drawn> {
  clearTimeout(idle)
  const asked = child ?? start()
  asked.ref()
  asked.channel?.ref()
  const { promise, resolve, reject } = Promise.withResolvers<Drawn>()
  const onExit = (code: number | null) => {
    // By a signal: the decoder fell over what it was given, or took too long. Else it could not do its work at all.
    if (code === null) resolve({ refused: 'damaged' })
    else reject(new Error(`the process that makes pictures ended with ${code}; what it said is in the log`))
  }
  const patience = setTimeout(() => asked.kill('SIGKILL'), LONGEST_MS)
  asked.once('message', resolve).once('exit', onExit)
  asked.send(input, (error) => error && reject(error))
  try {
    return await promise
  } finally {
    clearTimeout(patience)
    asked.off('message', resolve).off('exit', onExit)
    // The site may stop while it waits for a next picture.
    asked.unref()
    asked.channel?.unref()
    idle = setTimeout(() => end(asked), IDLE_MS)
    idle.unref()
  }
}

function start(): ChildProcess {
  const made = fork(childFile(), { serialization: 'advanced', execArgv: [] })
  const forget = () => {
    if (child === made) child = undefined
  }
  made.on('exit', forget).on('error', forget)
  child = made
  return made
}

/** The other half of the bundle, or the source itself. */
function childFile(): string {
  const here = import.meta.url
  const name = here.endsWith('.ts')
    ? '../resize-child.ts'
    : `${/\/assets\/[^/]+$/.test(here) ? '../' : ''}resize-child.js`
  return fileURLToPath(new URL(name, here))
}

function end(asked: ChildProcess): void {
  if (child === asked) child = undefined
  if (asked.connected) asked.disconnect()
}
