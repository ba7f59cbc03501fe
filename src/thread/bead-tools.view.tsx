import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { threadTexts } from '../language/texts-thread.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import type { BeadState } from './bead-state.ts'

export interface BeadToolsProps {
  readonly locale: Locale
  readonly state: BeadState
  /** Last part of the address of the form that changes it: "bewerken"; left out when the page has no such form. */
  readonly edit?: string
}

/** Follow, and for who may, as calm links: edit, link, history, remove. */
export function BeadTools({ locale, state: { bead, following, may }, edit }: BeadToolsProps): VNode {
  const words = threadTexts[locale]
  const path = beadPath(bead)
  const signIn = addressIn(locale, `/inloggen?naar=${encodeURIComponent(path)}`)
  const links: readonly (readonly [last: string, text: string])[] = [
    ...(may.update && edit !== undefined ? [[edit, words.edit] as const] : []),
    ...(may.link ? [['koppelen', words.linkUp] as const] : []),
    ...(may.history ? [['geschiedenis', words.history] as const] : []),
    ...(may.remove ? [['verwijderen', words.remove] as const] : []),
  ]
  return (
    <section class="bead-tools" aria-label={words.tools}>
      {following === undefined ? (
        <ButtonLink href={signIn} weight="secondary">
          {words.signInToFollow}
        </ButtonLink>
      ) : (
        <form method="post" action={addressIn(locale, `/volgen/${bead.id}`)}>
          <Button weight="secondary" name="volgen" value={following ? 'nee' : 'ja'}>
            {following ? words.unfollow : words.follow}
          </Button>
        </form>
      )}
      {links.length === 0 ? null : (
        <ul class="bead-tools__links">
          {links.map(([last, text]) => (
            <li>
              <a href={addressIn(locale, `${path}/${last}`)}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What was just done, by the word in the address (`?gedaan=gevolgd`). Nothing for any other word. */
export function DoneNotice({
  locale,
  done,
}: {
  readonly locale: Locale
  readonly done: string | undefined
}): VNode | null {
  const words = threadTexts[locale]
  const known = Object.entries(words.doneWords).find(([word]) => word === done)
  if (!known) return null
  return (
    <Alert title={words.done}>
      <p class="nl-paragraph">{known[1]}</p>
    </Alert>
  )
}
