import { type ComponentChildren, h, type VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatDateTime } from '../language/index.ts'
import { draftTexts } from '../language/texts-drafts.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import type { Draft } from './draft.queries.ts'

export interface DraftNoticeProps {
  readonly locale: Locale
  readonly draft: Draft | undefined
  /** Dutch path of the form. */
  readonly path: string
  /** Dutch address of the form with what was typed: it has `concept=verder`. */
  readonly again: string
  /** The form below has it already. */
  readonly isShown: boolean
}

/** Above a form: somebody was here before and did not send it. */
export function DraftNotice({ locale, draft, path, again, isShown }: DraftNoticeProps): VNode | null {
  if (!draft) return null
  const words = draftTexts[locale]
  return (
    <div class="note note--strong draft-notice" role="note">
      {isShown ? (
        <p>{words.going(formatDateTime(draft.savedAt, locale))}</p>
      ) : (
        <p>
          <b>{words.title}.</b> {words.text(formatDateTime(draft.savedAt, locale))}{' '}
          <a class="nl-link" href={addressIn(locale, again)}>
            {words.again}
          </a>
        </p>
      )}
      <form method="post" action={addressIn(locale, '/concepten/weg')}>
        <input type="hidden" name="pad" value={path} />
        <Button weight="secondary">{words.away}</Button>
      </form>
    </div>
  )
}

/** Around a form: with script, what is typed is kept by itself; without, by the button that its form has. */
export function KeptForm({
  locale,
  path,
  revision,
  children,
}: {
  readonly locale: Locale
  /** Dutch path that the draft is kept by. */
  readonly path: string
  readonly revision: number
  readonly children: ComponentChildren
}): VNode {
  const words = draftTexts[locale]
  const kept = h(
    'noaber-draft',
    {
      'data-path': path,
      'data-revision': revision,
      'data-kept': words.kept,
      'data-failed': words.failed,
      'data-waiting': words.waiting,
    },
    children,
    <p class="draft-state soft" role="status" />,
  )
  return <>{kept}</>
}
