import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import type { Around, Near } from '../beads/around.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatList } from '../language/index.ts'
import { beadKindWords, relationWords, threadTexts } from '../language/texts-thread.ts'
import { Link } from '../web/ui/link/link.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import type { BeadState } from './bead-state.ts'
import { type Hole, listHoles } from './holes.ts'

export interface AroundBeadProps {
  readonly locale: Locale
  readonly state: BeadState
  /** Ids of beads that the page itself shows as its why and what: here only the rest, and no holes. */
  readonly shown?: ReadonlySet<string>
}

/** The red thread around a bead: why it is there, what happens with it, what belongs with it, and what is missing. */
export function AroundBead({ locale, state, shown }: AroundBeadProps): VNode | null {
  const words = threadTexts[locale]
  const { bead } = state
  const around = aroundAsRead(state)
  const missing = shown ? [] : listHoles(bead.kind, around)
  const restOf = (nears: readonly Near[]) => nears.filter((near) => !shown?.has(near.bead.id))
  const holesOf = (way: string) => missing.flatMap((each) => (each.way === way ? [each.hole] : []))
  const parts = [
    {
      id: 'waarom',
      title: words.up,
      intro: bead.kind === 'person' ? words.upPerson : words.upIntro,
      nears: restOf(around.up),
      holes: holesOf('up'),
      none: shown ? undefined : words.upNone,
    },
    {
      id: 'gevolg',
      title: words.down,
      intro: words.downIntro,
      nears: restOf(around.down),
      holes: holesOf('down'),
      none: shown ? undefined : words.downNone,
    },
    {
      id: 'ernaast',
      title: words.beside,
      intro: undefined,
      nears: restOf(around.beside),
      holes: holesOf('beside'),
      none: undefined,
    },
  ].filter(({ none, nears, holes }) => none !== undefined || nears.length + holes.length > 0)
  if (parts.length === 0) return null
  return (
    <Thread>
      {parts.map(({ id, title, intro, nears, holes, none }) => (
        <Bead id={id} title={title} intro={intro} kind={nears.length === 0 ? 'hole' : 'full'}>
          {nears.length + holes.length === 0 ? <p class="nl-paragraph">{none}</p> : null}
          <Nears locale={locale} nears={nears} />
          <Holes locale={locale} holes={holes} />
        </Bead>
      ))}
    </Thread>
  )
}

/** What somebody leads is why they are here: on the page of a person it stands under *why*, not beside. */
function aroundAsRead({ bead, around }: BeadState): Around {
  if (bead.kind !== 'person') return around
  const leads = (near: Near) => near.relation === 'led-by' && !near.outward
  return {
    ...around,
    up: [...around.up, ...around.beside.filter(leads)],
    beside: around.beside.filter((near) => !leads(near)),
  }
}

function Nears({
  locale,
  nears,
}: {
  readonly locale: Locale
  readonly nears: readonly Near[]
}): VNode | null {
  if (nears.length === 0) return null
  const words = threadTexts[locale]
  return (
    <ul class="nears">
      {nears.map((near) => (
        <li>
          <span class="soft">{relationOf(near, locale)}</span>{' '}
          <Link href={addressIn(locale, beadPath(near.bead))}>{near.bead.title}</Link>{' '}
          <span class="soft">({beadKindWords[near.bead.kind].one[locale]})</span>
          {near.further.length === 0 ? null : (
            <span class="soft">
              ,{' '}
              {words.further(
                formatList(
                  near.further.map(({ bead }) => bead.title),
                  locale,
                ),
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Holes({ locale, holes }: { readonly locale: Locale; readonly holes: readonly Hole[] }): VNode {
  return (
    <>
      {holes.map((hole) => (
        <p class="nl-paragraph">{threadTexts[locale].holes[hole]}</p>
      ))}
    </>
  )
}

/** The relation as it reads from the bead of the page. */
export function relationOf(near: Pick<Near, 'relation' | 'outward'>, locale: Locale): string {
  return relationWords[near.relation][near.outward ? 'forth' : 'back'][locale]
}
