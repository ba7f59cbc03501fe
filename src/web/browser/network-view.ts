import { centre, panBy, readViewBox, type View, viewBoxText, viewForKey, zoomAt, zoomOf } from './zoom.ts'

/**
 * `<noaber-network>`: shows who a node is joined with when the pointer or the keyboard is on it, and zooms the drawing
 * with buttons and keys. Without script the drawing stands still and is whole.
 */
class NoaberNetwork extends HTMLElement {
  #svg: SVGSVGElement | undefined
  #full: View = { x: 0, y: 0, width: 1, height: 1 }
  #view: View = this.#full
  #near = new Map<string, Set<Element>>()
  #buttons: { closer: HTMLButtonElement; out: HTMLButtonElement; reset: HTMLButtonElement } | undefined

  connectedCallback(): void {
    const svg = this.querySelector('svg')
    const full = readViewBox(svg?.getAttribute('viewBox') ?? null)
    if (!svg || !full || this.#svg) return
    this.#svg = svg
    this.#full = full
    this.#view = full
    this.#near = nearOf(svg)
    for (const begin of ['pointerover', 'focusin'] as const)
      svg.addEventListener(begin, (event) => this.#light(event.target))
    svg.addEventListener('pointerleave', () => this.#light(document.activeElement))
    svg.addEventListener('focusout', () => this.#light(null))
    svg.addEventListener('keydown', (event) => this.#key(event))
    this.#addButtons()
    this.#addDrag(svg)
  }

  #light(target: EventTarget | null): void {
    const svg = this.#svg
    const id = target instanceof Element ? target.closest('[data-node]')?.getAttribute('data-node') : null
    for (const lit of svg?.querySelectorAll('.is-lit') ?? []) lit.classList.remove('is-lit')
    svg?.classList.toggle('is-choosing', typeof id === 'string')
    if (typeof id === 'string') for (const near of this.#near.get(id) ?? []) near.classList.add('is-lit')
  }

  #show(view: View): void {
    this.#view = view
    this.#svg?.setAttribute('viewBox', viewBoxText(view))
    const zoom = zoomOf(view, this.#full)
    this.toggleAttribute('data-zoomed', zoom > 1.001)
    this.#buttons?.out.setAttribute('aria-disabled', String(zoom < 1.001))
    this.#buttons?.reset.setAttribute('aria-disabled', String(zoom < 1.001))
    this.#buttons?.closer.setAttribute('aria-disabled', String(zoom > 15.99))
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = viewForKey(event.key, this.#view, this.#full)
    if (!next) return
    event.preventDefault()
    this.#show(next)
  }

  #addButtons(): void {
    const box = document.createElement('div')
    box.className = 'network-buttons'
    const add = (text: string, label: string | undefined, act: () => View) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = text
      button.title = label ?? text
      button.setAttribute('aria-label', label ?? text)
      button.addEventListener('click', () => this.#show(act()))
      box.append(button)
      return button
    }
    const step = (factor: number) => () => zoomAt(this.#view, this.#full, factor, centre(this.#view))
    this.#buttons = {
      closer: add('+', this.dataset['zoomIn'], step(1.6)),
      out: add('−', this.dataset['zoomOut'], step(1 / 1.6)),
      reset: add('⟲', this.dataset['reset'], () => this.#full),
    }
    this.append(box)
    this.#show(this.#view)
  }

  /** Moves the drawing with a mouse once it is zoomed in; fingers scroll it, as they do without script. */
  #addDrag(svg: SVGSVGElement): void {
    let last: { x: number; y: number } | undefined
    let moved = false
    svg.addEventListener('pointerdown', (event) => {
      moved = false
      if (event.button === 0 && event.pointerType === 'mouse' && zoomOf(this.#view, this.#full) > 1)
        last = { x: event.clientX, y: event.clientY }
    })
    svg.addEventListener('pointermove', (event) => {
      const box = svg.getBoundingClientRect()
      if (!last || box.width === 0 || box.height === 0) return
      const [dx, dy] = [event.clientX - last.x, event.clientY - last.y]
      if (!moved && Math.hypot(dx, dy) < 4) return
      moved = true
      last = { x: event.clientX, y: event.clientY }
      const { width, height } = this.#view
      this.#show(panBy(this.#view, this.#full, (-dx / box.width) * width, (-dy / box.height) * height))
    })
    for (const end of ['pointerup', 'pointerleave'] as const)
      svg.addEventListener(end, () => {
        last = undefined
      })
    // A drag that ends on a node must not follow its link.
    svg.addEventListener('click', (event) => moved && event.preventDefault(), { capture: true })
    svg.addEventListener('dragstart', (event) => event.preventDefault())
  }
}

/** For each node: itself, its lines, and the nodes at their other ends. */
function nearOf(svg: SVGSVGElement): Map<string, Set<Element>> {
  const nodes = new Map<string, Element>()
  const near = new Map<string, Set<Element>>()
  for (const node of svg.querySelectorAll('[data-node]')) {
    const id = node.getAttribute('data-node') ?? ''
    nodes.set(id, node)
    near.set(id, new Set([node]))
  }
  for (const line of svg.querySelectorAll('[data-a]')) {
    const [a, b] = [line.getAttribute('data-a') ?? '', line.getAttribute('data-b') ?? '']
    const [first, second] = [nodes.get(a), nodes.get(b)]
    if (!first || !second) continue
    near.get(a)?.add(line).add(second)
    near.get(b)?.add(line).add(first)
  }
  return near
}

customElements.define('noaber-network', NoaberNetwork)
