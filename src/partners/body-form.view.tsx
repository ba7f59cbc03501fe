import type { VNode } from 'preact'
import { type Bead, visibilities } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { bodyKindWords, bodyRightWords, sectorWords } from '../language/texts-partner-words.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import type { Region } from '../regions/region.ts'
import type { PageDefaults } from '../web/index.ts'
import { FieldChecks, FieldSelect, FieldText, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { bodyKinds, bodyRights } from './body.ts'
import { regionCrumbs } from './crumbs.ts'
import type { Faults, Fields } from './form-fields.ts'
import { FormPage, fieldOf } from './form-page.view.tsx'
import { sectors } from './sector.ts'
import { Stale } from './stale.view.tsx'

export interface BodyFormProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  /** Absent for a new one. */
  readonly bead?: Bead
  readonly fields: Fields
  readonly faults: Faults
  /** What is stored, when somebody else changed it meanwhile. */
  readonly stored?: Fields
}

/** The form of a body, new or known. */
export function BodyForm({ page, region, regions, bead, fields, faults, stored }: BodyFormProps): VNode {
  const { locale } = page
  const words = partnerTexts[locale]
  const field = (name: string) => fieldOf(name, locale, fields, faults)
  const path = `/regios/${region.slug}/gremia`
  const labels = {
    naam: words.name,
    soort: words.kind,
    recht: words.right,
    samenvatting: words.summary,
    taak: words.task,
    sectoren: words.sectorsLabel,
    zichtbaar: words.visibility,
  }
  return (
    <FormPage
      page={page}
      region={region}
      title={bead ? words.editPartnerTitle(bead.title) : words.newBodyTitle}
      crumbs={[
        ...regionCrumbs(region, regions, locale, 'gremia'),
        ...(bead ? [{ name: bead.title, path: `${path}/${bead.slug}` }] : []),
      ]}
      faults={faults}
      action={addressIn(locale, bead ? `${path}/${bead.slug}/bewerken` : `${path}/nieuw`)}
      revision={bead?.revision}
      stale={stored ? <Stale locale={locale} stored={stored} typed={fields} labels={labels} /> : undefined}
    >
      <FieldText {...field('naam')} label={words.name} />
      <FieldSelect
        {...field('soort')}
        label={words.kind}
        choices={bodyKinds.map((kind) => ({ value: kind, text: bodyKindWords[kind][locale][0] }))}
      />
      <FieldSelect
        {...field('recht')}
        label={words.right}
        choices={bodyRights.map((right) => ({ value: right, text: bodyRightWords[right][locale] }))}
      />
      <FieldTextArea
        {...field('samenvatting')}
        label={words.summary}
        help={words.bodySummaryHelp}
        rows={3}
        maxLength={1000}
        optional
      />
      <FieldTextArea {...field('taak')} label={words.task} rows={6} maxLength={5000} optional />
      <FieldChecks
        {...field('sectoren')}
        label={words.sectorsLabel}
        values={(fields['sectoren'] ?? '').split('\n')}
        choices={sectors.map((sector) => ({ value: sector, text: sectorWords[sector][locale] }))}
        optional
      />
      <FieldSelect
        {...field('zichtbaar')}
        label={words.visibility}
        choices={visibilities.map((one) => ({ value: one, text: words.visibilityWords[one] }))}
      />
    </FormPage>
  )
}
