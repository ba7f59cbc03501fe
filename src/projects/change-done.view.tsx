import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'

export interface ChangeDoneProps {
  readonly locale: Locale
  readonly bead: Bead
  /** Word in the address. */
  readonly done: string | undefined
  /** The last change is of this very revision: whoever made it can undo it. */
  readonly undoable: boolean
}

/** After a change: that it was saved, and the way back; or what came of going back. */
export function ChangeDone({ locale, bead, done, undoable }: ChangeDoneProps): VNode | null {
  const words = projectFormTexts[locale]
  if (done === 'teruggedraaid' || done === 'niet-teruggedraaid')
    return (
      <Alert title={words.done} {...(done === 'teruggedraaid' ? {} : { kind: 'error' as const })}>
        <p class="nl-paragraph">{done === 'teruggedraaid' ? words.undone : words.notUndone}</p>
      </Alert>
    )
  if (done !== 'gewijzigd') return null
  return (
    <Alert title={words.done}>
      <p class="nl-paragraph">{words.undoText}</p>
      {undoable ? (
        <form method="post" action={addressIn(locale, `${beadPath(bead)}/ongedaan`)}>
          <input type="hidden" name="revisie" value={bead.revision} />
          <Button weight="secondary">{words.undo}</Button>
        </form>
      ) : null}
    </Alert>
  )
}
