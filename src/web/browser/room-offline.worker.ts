import { isRefusal, isStale, ROOM_COPY } from './room-copy.ts'

/**
 * Service worker of one screen in a room (`room-mode.ts` registers it for that address only, and fills the copy).
 * The server is asked first; when it is not there the copy comes, with status 203 so that the screen knows.
 */

/** How long the server may take before the copy is shown [ms]. */
const PATIENCE_MS = 6000

interface FetchEvent extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

addEventListener('fetch', (event) => {
  if (isFetch(event) && event.request.method === 'GET') event.respondWith(answer(event.request))
})

function isFetch(event: Event): event is FetchEvent {
  return 'respondWith' in event
}

async function answer(request: Request): Promise<Response> {
  const kept = await findCopy(request)
  if (!kept) return await fetch(request)
  // The name of an asset holds a hash of its content.
  if (new URL(request.url).pathname.startsWith('/assets/')) return kept
  const got = await Promise.race([fetch(request).catch(() => undefined), later()])
  if (got && isRefusal(got)) await caches.delete(ROOM_COPY)
  if (got && got.status < 500) return got
  return new Response(kept.body, { status: 203, headers: kept.headers })
}

async function findCopy(request: Request): Promise<Response | undefined> {
  const copy = await caches.open(ROOM_COPY)
  const kept = await copy.match(request)
  if (!kept || !isStale(kept.headers, Date.now())) return kept
  await copy.delete(request)
  return undefined
}

function later(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS))
}
