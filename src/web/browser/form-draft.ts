/** Time after the last key before a draft is sent [ms], and before it is tried again when that failed. */
const QUIET_MS = 1500
const AGAIN_MS = 10_000

/**
 * `<noaber-draft>`: keeps what is typed in the form inside it as a draft, so that a lost connection, an empty battery or
 * an ended session loses nothing. Without script the form has a button for it.
 */
class NoaberDraft extends HTMLElement {
  #timer: number | undefined
  #sent = ''
  #isSending = false

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    this.#sent = this.#read(form)
    form.addEventListener('input', () => this.#plan(form, QUIET_MS))
    form.addEventListener('change', () => this.#plan(form, QUIET_MS))
    form.addEventListener('submit', () => window.clearTimeout(this.#timer))
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#send(form)
    })
  }

  #plan(form: HTMLFormElement, ms: number): void {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#send(form), ms)
  }

  async #send(form: HTMLFormElement): Promise<void> {
    const body = this.#read(form)
    if (body === this.#sent || this.#isSending) return
    this.#isSending = true
    this.#say('waiting')
    try {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch('/concepten', {
        method: 'POST',
        headers,
        body,
        keepalive: body.length < 60_000,
      })
      if (!answer.ok) throw new Error(String(answer.status))
      this.#sent = body
      this.#say('kept')
      if (this.#read(form) !== body) this.#plan(form, QUIET_MS)
    } catch {
      this.#say('failed')
      this.#plan(form, AGAIN_MS)
    } finally {
      this.#isSending = false
    }
  }

  #read(form: HTMLFormElement): string {
    const fields: Record<string, string> = {}
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== 'string') continue
      fields[name] = fields[name] === undefined ? value : `${fields[name]}\n${value}`
    }
    const { path = '', revision = '0' } = this.dataset
    return JSON.stringify({ path, revision: Number(revision), fields })
  }

  #say(what: 'kept' | 'failed' | 'waiting'): void {
    const state = this.querySelector('.draft-state')
    const words = this.dataset[what] ?? ''
    if (state && state.textContent !== words) state.textContent = words
  }
}

customElements.define('noaber-draft', NoaberDraft)
