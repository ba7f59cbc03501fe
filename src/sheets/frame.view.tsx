import type { ComponentChildren, VNode } from 'preact'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import type { Crumb } from '../web/ui/breadcrumbs/breadcrumbs.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import type { KindWords } from './look.ts'

export interface ImportFrameProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly words: KindWords
  readonly crumbs: readonly Crumb[]
  /** Address of the import, without language. */
  readonly path: string
}

/** The frame of every page of an import. */
export function ImportFrame({
  page,
  region,
  crumbs,
  title,
  lead,
  children,
}: ImportFrameProps & {
  readonly title: string
  readonly lead: string
  readonly children: ComponentChildren
}): VNode {
  return (
    <Page page={page} title={title} crumbs={crumbs} example={region.example} indexed={false} sheet="work">
      <Opening title={title} lead={lead} />
      {children}
    </Page>
  )
}
