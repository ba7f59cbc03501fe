import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn } from '../language/index.ts'
import { roleTexts } from '../language/texts-roles.ts'
import type { Region } from '../regions/region.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'

/** The way to the desk of the region, on its pages, for who may use it. */
export function DeskLink({ locale, region }: { readonly locale: Locale; readonly region: Region }): VNode {
  return (
    <ButtonLink href={addressIn(locale, `/regios/${region.slug}/beheer`)} weight="secondary">
      {roleTexts[locale].desk}
    </ButtonLink>
  )
}
