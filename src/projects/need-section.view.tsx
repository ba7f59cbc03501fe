import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn } from '../language/index.ts'
import { projectDetailTexts } from '../language/texts-project-details.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import type { Factor, Need } from './detail-shape.ts'
import { FactorGroups, NeedTable } from './detail-table.view.tsx'

interface SectionProps {
  readonly locale: Locale
  /** Dutch path of the project. */
  readonly path: string
  /** Dutch path of its region. */
  readonly base: string
  readonly mayUpdate: boolean
}

/** Existing and missing processes and needs of a project. */
export function NeedSection(props: SectionProps & { readonly needs: readonly Need[] }): VNode | null {
  const { locale, path, base, mayUpdate, needs } = props
  const words = projectDetailTexts[locale]
  if (needs.length === 0 && !mayUpdate) return null
  const editing = mayUpdate ? { editing: `${path}/behoeften` } : {}
  return (
    <Bead
      id="behoeften"
      title={words.needs}
      intro={words.needsIntro}
      kind={needs.length === 0 ? 'open' : 'full'}
    >
      {needs.length === 0 ? null : (
        <NeedTable locale={locale} id="behoeften-tabel" caption={words.needs} needs={needs} {...editing} />
      )}
      <p class="nl-paragraph">
        <a href={addressIn(locale, `${base}/behoeften`)}>{words.ofAllProjects}</a>
      </p>
      {mayUpdate ? (
        <ButtonLink href={addressIn(locale, `${path}/behoeften/nieuw`)} weight="secondary">
          {words.needAdd}
        </ButtonLink>
      ) : null}
    </Bead>
  )
}

/** What helps and hinders a project, in five groups. */
export function FactorSection(props: SectionProps & { readonly factors: readonly Factor[] }): VNode | null {
  const { locale, path, base, mayUpdate, factors } = props
  const words = projectDetailTexts[locale]
  if (factors.length === 0 && !mayUpdate) return null
  const editing = mayUpdate ? { editing: `${path}/factoren` } : {}
  return (
    <Bead
      id="factoren"
      title={words.factors}
      intro={words.factorsIntro}
      kind={factors.length === 0 ? 'open' : 'full'}
    >
      <FactorGroups locale={locale} factors={factors} {...editing} />
      <p class="nl-paragraph">
        <a href={addressIn(locale, `${base}/factoren`)}>{words.ofAllProjects}</a>
      </p>
      {mayUpdate ? (
        <ButtonLink href={addressIn(locale, `${path}/factoren/nieuw`)} weight="secondary">
          {words.factorAdd}
        </ButtonLink>
      ) : null}
    </Bead>
  )
}
