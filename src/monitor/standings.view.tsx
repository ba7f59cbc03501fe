import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatNumber } from '../language/index.ts'
import { standingWords } from '../language/texts-monitor.ts'
import type { Standing, Tally } from './promise.ts'

/** Words of the standings in addresses. */
export const standingSlugs: Readonly<Record<Standing, string>> = {
  late: 'te-laat',
  busy: 'bezig',
  open: 'open',
  done: 'gedaan',
  dropped: 'vervallen',
}

const order: readonly Standing[] = ['done', 'busy', 'open', 'late', 'dropped']

/** How many are done, busy and late: each a number with its word, and the list behind it. */
export function Standings({
  locale,
  tally,
  path,
}: {
  readonly locale: Locale
  readonly tally: Tally
  /** Dutch address of the list; absent: numbers only. */
  readonly path?: string
}): VNode {
  const shown = order.filter((standing) => tally.by[standing] > 0)
  return (
    <ul class="key-figures standings">
      {shown.map((standing) => (
        <li>
          <b>{formatNumber(tally.by[standing], locale)}</b>{' '}
          <span>
            {path === undefined ? (
              standingWords[standing][locale]
            ) : (
              <a href={addressIn(locale, `${path}?stand=${standingSlugs[standing]}`)}>
                {standingWords[standing][locale]}
              </a>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
