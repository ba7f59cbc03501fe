import type { Clock } from '../base/clock.ts'

/** How far an import or load is. */
export interface Progress {
  readonly step: 'fetching' | 'reading' | 'storing' | 'loading'
  /** Rows read so far; columns when storing, files when loading. */
  readonly done: number
  /** Known for files and for storing. */
  readonly fraction?: number
  readonly perSecond: number
  readonly secondsLeft?: number
}

export type ShowProgress = (progress: Progress) => void

/** Tells how far a step is, at most some times a second. */
export interface Meter {
  tick(done: number, fraction?: number): void
  end(done: number): void
}

const INTERVAL_MS = 200

export function createMeter(step: Progress['step'], clock: Clock, show: ShowProgress | undefined): Meter {
  const start = clock.now().getTime()
  let shown = start
  const tell = (done: number, fraction: number | undefined, now: number): void => {
    const seconds = Math.max(0.001, (now - start) / 1000)
    const left = fraction !== undefined && fraction > 0 ? (seconds / fraction) * (1 - fraction) : undefined
    show?.({
      step,
      done,
      perSecond: done / seconds,
      ...(fraction === undefined ? {} : { fraction }),
      ...(left === undefined ? {} : { secondsLeft: left }),
    })
  }
  return {
    tick(done, fraction) {
      if (!show) return
      const now = clock.now().getTime()
      if (now - shown < INTERVAL_MS) return
      shown = now
      tell(done, fraction, now)
    },
    end: (done) => tell(done, 1, clock.now().getTime()),
  }
}
