import {
  centre,
  type Point,
  panBy,
  pinch,
  readViewBox,
  type View,
  viewBetween,
  viewBoxText,
  viewForKey,
  zoomAt,
  zoomOf,
} from './zoom.ts'

/**
 * `<noaber-map>`: pan and zoom for the map that the server drew. Without script the map simply stands still.
 *
 * The page stays the page: one finger scrolls it unless the map is zoomed in, the wheel zooms only with Ctrl (a pinch
 * on a touchpad is that too) or once the map has the focus, and keys that mean nothing here are left alone.
 */
class NoaberMap extends HTMLElement {
  #svg: SVGSVGElement | undefined
  #full: View = { x: 0, y: 0, width: 1, height: 1 }
  #view: View = this.#full
  #fingers = new Map<number, Point>()
  #start: { view: View; fingers: Map<number, Point> } | undefined
  #moved = false
  #lastTap = 0
  #frame = 0
  #buttons: { out: HTMLButtonElement; reset: HTMLButtonElement; closer: HTMLButtonElement } | undefined

  connectedCallback(): void {
    const svg = this.querySelector('svg')
    const full = readViewBox(svg?.getAttribute('viewBox') ?? null)
    if (!svg || !full || this.#svg) return
    this.#svg = svg
    this.#full = full
    this.#view = full
    svg.setAttribute('tabindex', '0')
    this.#describe(svg)
    this.#addButtons()
    svg.addEventListener('wheel', (event) => this.#wheel(event), { passive: false })
    svg.addEventListener('pointerdown', (event) => this.#down(event))
    svg.addEventListener('pointermove', (event) => this.#move(event))
    for (const end of ['pointerup', 'pointercancel'] as const)
      svg.addEventListener(end, (event) => this.#up(event))
    svg.addEventListener('dblclick', (event) =>
      this.#glide(zoomAt(this.#view, this.#full, 2, this.#inDrawing(event))),
    )
    // A drag that ends on a place must not follow its link.
    svg.addEventListener('click', (event) => this.#moved && event.preventDefault(), { capture: true })
    svg.addEventListener('dragstart', (event) => event.preventDefault())
    this.addEventListener('keydown', (event) => this.#key(event))
  }

  /** The hint is read out after the description that the server gave. */
  #describe(svg: SVGSVGElement): void {
    const hint = this.dataset['hint']
    const name = svg.getAttribute('aria-labelledby')
    if (!hint || !name) return
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'desc')
    text.id = `${name.split(' ')[0]}-hint`
    text.textContent = hint
    svg.append(text)
    svg.setAttribute('aria-describedby', text.id)
  }

  #addButtons(): void {
    const box = document.createElement('div')
    box.className = 'map-buttons'
    const add = (text: string, label: string | undefined, act: () => View) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = text
      button.setAttribute('aria-label', label ?? text)
      button.title = label ?? text
      button.addEventListener('click', () => this.#glide(act()))
      box.append(button)
      return button
    }
    const step = (factor: number) => () => zoomAt(this.#view, this.#full, factor, centre(this.#view))
    const { zoomIn, zoomOut, reset } = this.dataset
    this.#buttons = {
      closer: add('+', zoomIn, step(1.6)),
      out: add('−', zoomOut, step(1 / 1.6)),
      reset: add('⟲', reset, () => this.#full),
    }
    this.append(box)
    this.#show(this.#view)
  }

  #show(view: View): void {
    this.#view = view
    this.#svg?.setAttribute('viewBox', viewBoxText(view))
    const zoom = zoomOf(view, this.#full)
    const whole = zoom < 1.001
    this.toggleAttribute('data-zoomed', !whole)
    this.#buttons?.out.setAttribute('aria-disabled', String(whole))
    this.#buttons?.reset.setAttribute('aria-disabled', String(whole))
    this.#buttons?.closer.setAttribute('aria-disabled', String(zoom > 15.99))
  }

  /** Glides in 180 ms, or jumps for people who asked for less motion. */
  #glide(to: View): void {
    cancelAnimationFrame(this.#frame)
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#show(to)
      return
    }
    const from = this.#view
    const began = performance.now()
    const tick = (now: number) => {
      const part = (now - began) / 180
      this.#show(part >= 1 ? to : viewBetween(from, to, part))
      if (part < 1) this.#frame = requestAnimationFrame(tick)
    }
    this.#frame = requestAnimationFrame(tick)
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !this.contains(document.activeElement)) return
    const next = zoomAt(
      this.#view,
      this.#full,
      2 ** (-event.deltaY / (event.deltaMode === 1 ? 8 : 240)),
      this.#inDrawing(event),
    )
    // At the end of the range the page may scroll on.
    if (next.width === this.#view.width && !event.ctrlKey) return
    event.preventDefault()
    cancelAnimationFrame(this.#frame)
    this.#show(next)
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return
    cancelAnimationFrame(this.#frame)
    if (this.#fingers.size === 0) this.#moved = false
    this.#fingers.set(event.pointerId, this.#inElement(event))
    this.#restart()
  }

  #move(event: PointerEvent): void {
    if (!this.#fingers.has(event.pointerId) || !this.#start) return
    this.#fingers.set(event.pointerId, this.#inElement(event))
    const ids = [...this.#fingers.keys()]
    const [from, second] = ids.map((id) => this.#start?.fingers.get(id))
    const [now, secondNow] = ids.map((id) => this.#fingers.get(id))
    if (!from || !now) return
    if (second && secondNow) {
      this.#moved = true
      this.#show(pinch(this.#start.view, this.#full, [from, second], [now, secondNow]))
      return
    }
    const { width, height } = this.#start.view
    const box = this.#svg?.getBoundingClientRect()
    const far = box ? Math.hypot((now.x - from.x) * box.width, (now.y - from.y) * box.height) > 4 : false
    if (!this.#moved && (!far || zoomOf(this.#view, this.#full) <= 1)) return
    if (!this.#moved) this.#svg?.setPointerCapture(event.pointerId)
    this.#moved = true
    this.toggleAttribute('data-dragging', true)
    this.#show(panBy(this.#start.view, this.#full, -(now.x - from.x) * width, -(now.y - from.y) * height))
  }

  #up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId)
    this.#restart()
    if (this.#fingers.size > 0) return
    this.removeAttribute('data-dragging')
    if (event.type !== 'pointerup' || event.pointerType !== 'touch' || this.#moved) return
    // Browsers give no dblclick where touch-action is limited.
    if (event.timeStamp - this.#lastTap < 300)
      this.#glide(zoomAt(this.#view, this.#full, 2, this.#inDrawing(event)))
    this.#lastTap = event.timeStamp
  }

  /** A finger came or went: measure from here. */
  #restart(): void {
    this.#start = this.#fingers.size > 0 ? { view: this.#view, fingers: new Map(this.#fingers) } : undefined
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = viewForKey(event.key, this.#view, this.#full)
    if (!next) return
    event.preventDefault()
    this.#glide(next)
  }

  /** Place of the pointer as fractions of the drawing's box (which `meet` centres in the element). */
  #inElement(event: MouseEvent): Point {
    const box = this.#svg?.getBoundingClientRect()
    if (!box || box.width === 0 || box.height === 0) return { x: 0.5, y: 0.5 }
    const scale = Math.min(box.width / this.#full.width, box.height / this.#full.height)
    const [wide, high] = [this.#full.width * scale, this.#full.height * scale]
    return {
      x: (event.clientX - box.left - (box.width - wide) / 2) / wide,
      y: (event.clientY - box.top - (box.height - high) / 2) / high,
    }
  }

  #inDrawing(event: MouseEvent): Point {
    const at = this.#inElement(event)
    return { x: this.#view.x + at.x * this.#view.width, y: this.#view.y + at.y * this.#view.height }
  }
}

customElements.define('noaber-map', NoaberMap)
