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

/** Follow, and for who may: edit, link, history, remove. */
export function BeadTools({ locale, state: { bead, following, may }, edit }: BeadToolsProps): VNode {
  const words = threadTexts[locale]
  const path = beadPath(bead)
  const to = (last: string) => addressIn(locale, `${path}/${last}`)
  const signIn = addressIn(locale, `/inloggen?naar=${encodeURIComponent(path)}`)
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
      {may.update && edit !== undefined ? (
        <ButtonLink href={to(edit)} weight="secondary">
          {words.edit}
        </ButtonLink>
      ) : null}
      {may.link ? (
        <ButtonLink href={to('koppelen')} weight="secondary">
          {words.linkUp}
        </ButtonLink>
      ) : null}
      {may.history ? (
        <ButtonLink href={to('geschiedenis')} weight="secondary">
          {words.history}
        </ButtonLink>
      ) : null}
      {may.remove ? (
        <ButtonLink href={to('verwijderen')} weight="secondary">
          {words.remove}
        </ButtonLink>
      ) : null}
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
