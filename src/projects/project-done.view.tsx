import type { VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import type { ProjectPageProps } from './project-page.view.tsx'

/** After a change: that it was saved, and the way back; or what came of going back. */
export function ProjectDone({ page: { locale }, state, done, undoable }: ProjectPageProps): VNode | null {
  const words = projectFormTexts[locale]
  const { bead, may } = state
  if (!may.update) return null
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
