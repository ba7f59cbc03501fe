/**
 * `<noaber-passkey>`: asks the device for a passkey and sends what it answers. The server draws the form, hidden, and
 * a sentence for who has no script; this turns them about when the browser can, and takes over sending the form.
 */
class NoaberPasskey extends HTMLElement {
  #isBusy = false

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form || !canUsePasskeys()) return
    for (const part of this.children) part.toggleAttribute('hidden', !part.contains(form))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (!this.#isBusy) void this.#send(form)
    })
  }

  async #send(form: HTMLFormElement): Promise<void> {
    this.#isBusy = true
    this.#say(undefined)
    try {
      const fields = Object.fromEntries(new FormData(form))
      const question = await this.#post(this.dataset['question'] ?? '', fields)
      const credential = await this.#askDevice(await question.json())
      const sent = await this.#post(form.action, { ...fields, answer: credential.toJSON() })
      const { to }: { to: string } = await sent.json()
      location.assign(to)
    } catch (error) {
      this.#isBusy = false
      this.#say(this.#wordsFor(error))
    }
  }

  async #askDevice(question: unknown): Promise<PublicKeyCredential> {
    const { credentials } = navigator
    const made =
      this.dataset['asks'] === 'create'
        ? await credentials.create({ publicKey: creationFrom(question) })
        : await credentials.get({ publicKey: requestFrom(question) })
    if (!(made instanceof PublicKeyCredential)) throw new Error('The device made no passkey')
    return made
  }

  /** @throws Refused with what the server says, in words for the reader */
  async #post(address: string, content: object): Promise<Response> {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(content),
    })
    if (response.status === 429) throw new Refused(this.dataset['tooOften'])
    if (response.status === 422) {
      const { error }: { error: string } = await response.json()
      throw new Refused(error)
    }
    if (!response.ok) throw new Error(`Status ${response.status}`)
    return response
  }

  #wordsFor(error: unknown): string | undefined {
    const { cancelled, known, failed } = this.dataset
    if (error instanceof Refused) return error.message
    if (!(error instanceof DOMException)) return failed
    // A device tells no more than this, so that a site learns nothing about who sits at it.
    if (error.name === 'NotAllowedError' || error.name === 'AbortError') return cancelled
    return error.name === 'InvalidStateError' ? known : failed
  }

  /** A new element each time: it is read out when it comes. */
  #say(words: string | undefined): void {
    this.querySelector('[role=alert]')?.remove()
    if (words === undefined) return
    const line = document.createElement('p')
    line.className = 'field__error'
    line.setAttribute('role', 'alert')
    line.textContent = words
    this.append(line)
  }
}

/** The server refused, and said why. */
class Refused extends Error {}

/** Browsers of 2025 and later; older ones sign in by mail. */
function canUsePasskeys(): boolean {
  return (
    typeof PublicKeyCredential === 'function' &&
    'parseCreationOptionsFromJSON' in PublicKeyCredential &&
    'parseRequestOptionsFromJSON' in PublicKeyCredential &&
    'toJSON' in PublicKeyCredential.prototype
  )
}
// boundary parser: our own server wrote it, and the browser checks it again
function creationFrom(question: unknown): PublicKeyCredentialCreationOptions {
  return PublicKeyCredential.parseCreationOptionsFromJSON(question as PublicKeyCredentialCreationOptionsJSON)
}

function requestFrom(question: unknown): PublicKeyCredentialRequestOptions {
  return PublicKeyCredential.parseRequestOptionsFromJSON(question as PublicKeyCredentialRequestOptionsJSON)
}

customElements.define('noaber-passkey', NoaberPasskey)
