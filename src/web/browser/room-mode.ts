import { ROOM_COPY } from './room-copy.ts'
import { fateOf, readQueue, type Waiting } from './room-queue.ts'

/** How often the lists are asked for, and how long the server may take [ms]. */
const EVERY_MS = 5000
const PATIENCE_MS = 10_000

/**
 * `<noaber-room>`: sends what is typed in its form without leaving the screen. What cannot be sent, because the
 * connection is gone, stays in this browser and is sent later, once; the lists keep up with what others add.
 */
class NoaberRoom extends HTMLElement {
  #memory: string | null = null
  #lists = ''
  /** What became of the last thing that was typed. */
  #hint = ''
  #trouble = ''
  #isSending = false
  #copy: Cache | undefined
  #timer: number | undefined

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#add(form)
    })
    this.addEventListener('click', (event) => this.#improve(event, form))
    window.addEventListener('online', () => void this.#beat())
    window.addEventListener('storage', () => this.#draw())
    this.#draw()
    void this.#beat()
    void this.#keepCopy()
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer)
  }

  #add(form: HTMLFormElement): void {
    const fields: Record<string, string> = {}
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields[name] = value
    const text = form.querySelector('textarea')
    this.#hint = fields['tekst']?.trim() ? '' : (this.dataset['empty'] ?? '')
    this.#say()
    if (this.#hint !== '') {
      text?.focus()
      return
    }
    const id = crypto.randomUUID()
    this.#keep([...this.#read(), { id, fields: { ...fields, sleutel: id } }])
    // What was typed goes; what it is, and where it belongs, stays for the next.
    for (const name of ['tekst', 'persoon', 'organisatie', 'klaar', 'over']) this.#fill(form, name, '')
    text?.focus()
    void this.#beat()
  }

  /** Sends what waits and asks for the lists; again a while later. */
  async #beat(): Promise<void> {
    window.clearTimeout(this.#timer)
    if (!this.#isSending) {
      this.#isSending = true
      this.#trouble = await this.#send()
      this.#isSending = false
      this.#say()
      // Typed while the last was on its way.
      if (this.#trouble === '' && this.#waiting().length > 0) {
        void this.#beat()
        return
      }
    }
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#beat(), EVERY_MS)
  }

  /** @returns what to tell: nothing when all went well */
  async #send(): Promise<string> {
    const { offline = '', signIn = '', added = '' } = this.dataset
    try {
      for (const entry of this.#waiting()) {
        const answer = await fetch(this.querySelector('form')?.action ?? '', {
          method: 'POST',
          body: new URLSearchParams(entry.fields),
          headers: { accept: 'application/json' },
          signal: AbortSignal.timeout(PATIENCE_MS),
        })
        const fate = fateOf(answer)
        if (fate === 'sign-in') return signIn
        if (fate === 'later') return offline
        const refused = fate === 'refused' ? await reasonIn(answer) : undefined
        this.#hint = refused === undefined ? added : ''
        // Read again: another tab, or somebody who types on, may have changed it meanwhile.
        this.#keep(
          this.#read().flatMap((one) =>
            one.id !== entry.id ? [one] : refused === undefined ? [] : [{ ...one, refused }],
          ),
        )
      }
      return await this.#refresh()
    } catch {
      return offline
    }
  }

  async #refresh(): Promise<string> {
    const { lists = '', offline = '', signIn = '' } = this.dataset
    const answer = await fetch(lists, { signal: AbortSignal.timeout(PATIENCE_MS) })
    const fate = fateOf(answer)
    if (fate === 'kept') {
      // From the server, and not from the copy in this browser.
      const isFresh = answer.status !== 203
      // It may be full: then the copy is of a while ago.
      if (isFresh) void this.#copy?.put(lists, answer.clone()).catch(() => undefined)
      const html = await answer.text()
      const place = this.querySelector('.room__lists')
      // Only what is new is drawn: a link that has the focus keeps it.
      if (place && this.#lists !== html) place.innerHTML = html
      this.#lists = html
      return isFresh ? '' : offline
    }
    return fate === 'sign-in' ? signIn : offline
  }

  /** Keeps this screen in the browser, so that it opens again without a connection; see `room-offline.worker.ts`. */
  async #keepCopy(): Promise<void> {
    const { worker } = this.dataset
    if (worker === undefined || !('serviceWorker' in navigator)) return
    try {
      await navigator.serviceWorker.register(worker, { scope: location.pathname })
      const page = await fetch(location.href)
      if (fateOf(page) !== 'kept' || page.status === 203) return
      const copy = await caches.open(ROOM_COPY)
      await copy.put(location.href, page)
      const parts = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
      await copy.addAll(
        parts.filter(({ pathname }) => pathname.startsWith('/assets/')).map(({ href }) => href),
      )
      this.#copy = copy
    } catch {
      // A browser that keeps nothing: the screen works as long as it is open.
    }
  }

  /** Puts what was refused back in the form. */
  #improve(event: Event, form: HTMLFormElement): void {
    const id = event.target instanceof HTMLButtonElement ? event.target.dataset['id'] : undefined
    const entry = this.#read().find((one) => one.id === id)
    if (!entry) return
    for (const [name, value] of Object.entries(entry.fields)) this.#fill(form, name, value)
    this.#keep(this.#read().filter((one) => one.id !== id))
    form.querySelector('textarea')?.focus()
  }

  #fill(form: HTMLFormElement, name: string, value: string): void {
    const field = form.elements.namedItem(name)
    if (field && 'value' in field) field.value = value
  }

  #waiting(): Waiting[] {
    return this.#read().filter((one) => one.refused === undefined)
  }

  #read(): Waiting[] {
    try {
      return readQueue(localStorage.getItem(this.#key))
    } catch {
      return readQueue(this.#memory)
    }
  }

  #keep(queue: readonly Waiting[]): void {
    this.#memory = JSON.stringify(queue)
    try {
      localStorage.setItem(this.#key, this.#memory)
    } catch {
      // A browser that keeps nothing: until the page is left it stays in memory.
    }
    this.#draw()
  }

  get #key(): string {
    return `noaber-zaal ${location.pathname}`
  }

  #draw(): void {
    const { notSent = '', refused = '', improve = '' } = this.dataset
    const items = this.#read().map((entry) => {
      const item = document.createElement('li')
      const what = document.createElement('b')
      what.textContent = entry.refused === undefined ? notSent : refused
      item.append(what, `: ${entry.fields['tekst'] ?? ''}`)
      if (entry.refused !== undefined) {
        const button = document.createElement('button')
        Object.assign(button, { type: 'button', className: 'nl-button nl-button--secondary' })
        button.textContent = improve
        button.dataset['id'] = entry.id
        item.append(` (${entry.refused}) `, button)
      }
      return item
    })
    this.querySelector('.room__queue')?.replaceChildren(...items)
  }

  #say(): void {
    const place = this.querySelector('.room__state')
    const words = [this.#hint, this.#trouble].filter((part) => part !== '').join(' ')
    if (place && place.textContent !== words) place.textContent = words
  }
}

async function reasonIn(answer: Response): Promise<string> {
  try {
    const said: unknown = await answer.json()
    if (typeof said === 'object' && said !== null && 'errors' in said && Array.isArray(said.errors))
      return said.errors.join(' ')
  } catch {
    // Not an answer of ours: its number says enough.
  }
  return String(answer.status)
}

customElements.define('noaber-room', NoaberRoom)
