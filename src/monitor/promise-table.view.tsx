import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { monitorTexts, standingWords } from '../language/texts-monitor.ts'
import type { ProjectInList } from '../projects/project-list.ts'
import { ScrollTable } from '../web/ui/scroll-table/scroll-table.view.tsx'
import { type Promised, standingOf } from './promise.ts'

export interface PromiseTableProps {
  readonly locale: Locale
  /** Unique on the page. */
  readonly id: string
  readonly caption: string
  readonly promises: readonly Promised[]
  readonly projects: ReadonlyMap<string, Pick<ProjectInList, 'bead'>>
  /** Today, in the Netherlands. */
  readonly day: string
  /** The page is about a partner: who does it is not repeated. */
  readonly ofPartner?: boolean
}

/** What was promised, by whom, for when, how it stands, and why when it is late. */
export function PromiseTable(props: PromiseTableProps): VNode {
  const { locale, id, caption, promises, day, ofPartner = false } = props
  const words = monitorTexts[locale].monitor
  return (
    <ScrollTable captionId={id} caption={caption} kind="action-table">
      <thead>
        <tr>
          <th scope="col">{words.whatColumn}</th>
          {ofPartner ? null : <th scope="col">{words.whoColumn}</th>}
          <th scope="col">{words.dueColumn}</th>
          <th scope="col">{words.standingColumn}</th>
        </tr>
      </thead>
      <tbody>
        {promises.map((promise) => (
          <tr>
            <th scope="row">
              <a href={addressIn(locale, beadPath(promise.bead))}>{promise.bead.title}</a>
              <OfProject {...props} promise={promise} />
            </th>
            {ofPartner ? null : (
              <td>
                <Holder locale={locale} promise={promise} />
              </td>
            )}
            <td>{promise.dueOn === undefined ? words.noDate : formatDate(promise.dueOn, locale)}</td>
            <td>
              <HowItStands locale={locale} promise={promise} day={day} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

function OfProject({
  locale,
  projects,
  promise,
}: Pick<PromiseTableProps, 'locale' | 'projects'> & { readonly promise: Promised }): VNode | null {
  const project = promise.project === undefined ? undefined : projects.get(promise.project)
  if (!project) return null
  return (
    <span class="action-origin">
      {monitorTexts[locale].monitor.forProject}{' '}
      <a href={addressIn(locale, beadPath(project.bead))}>{project.bead.title}</a>
    </span>
  )
}

function Holder({ locale, promise }: { readonly locale: Locale; readonly promise: Promised }): VNode {
  const words = monitorTexts[locale].monitor
  const { holder, hasPerson } = promise
  if (holder) return <a href={addressIn(locale, beadPath(holder.bead))}>{holder.bead.title}</a>
  return <span class="soft">{hasPerson ? words.someone : words.nobody}</span>
}

/** The word for it with its mark, when it was closed, and the reason that was given. */
function HowItStands({
  locale,
  promise,
  day,
}: {
  readonly locale: Locale
  readonly promise: Promised
  readonly day: string
}): VNode {
  const words = monitorTexts[locale].monitor
  const standing = standingOf(promise, day)
  const mark = standing === 'late' ? ' state--late' : standing === 'done' ? ' state--closed' : ''
  const { note, closedOn } = promise
  return (
    <>
      <span class={`state${mark}`}>
        {standingWords[standing][locale]}
        {closedOn === undefined ? null : ` ${words.closedOn(formatDate(closedOn, locale))}`}
      </span>
      {note === '' && standing !== 'late' ? null : (
        <span class="action-origin">{note === '' ? words.noReason : note}</span>
      )}
    </>
  )
}
