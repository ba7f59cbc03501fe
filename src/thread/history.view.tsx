import type { VNode } from 'preact'
import type { Bead } from '../beads/bead.ts'
import { threadTexts } from '../language/texts-thread.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { beadCrumbs } from './crumbs.ts'
import { Events } from './events.view.tsx'
import type { ToldEvent } from './told-event.ts'

export interface HistoryPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly bead: Bead
  readonly events: readonly ToldEvent[]
}

/** What happened with a bead. */
export function HistoryPage({ page, region, bead, events }: HistoryPageProps): VNode {
  const { locale } = page
  const words = threadTexts[locale]
  const title = words.historyTitle(bead.title)
  return (
    <Page
      page={page}
      title={title}
      crumbs={beadCrumbs(bead, region, locale)}
      example={region.example}
      indexed={false}
    >
      <Opening title={title} lead={words.historyIntro} />
      {events.length === 0 ? (
        <p class="nl-paragraph">{words.historyEmpty}</p>
      ) : (
        <Events locale={locale} events={events} />
      )}
    </Page>
  )
}
