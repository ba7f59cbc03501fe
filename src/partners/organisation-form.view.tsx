import type { VNode } from 'preact'
import { type Bead, visibilities } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { addPartnerTexts } from '../language/texts-add-partner.ts'
import { sectorWords } from '../language/texts-partner-words.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import type { Region } from '../regions/region.ts'
import type { PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import {
  FieldCheck,
  FieldChecks,
  FieldDay,
  FieldFile,
  FieldSelect,
  FieldText,
  FieldTextArea,
} from '../web/ui/field/field.view.tsx'
import { regionCrumbs } from './crumbs.ts'
import type { Faults, Fields } from './form-fields.ts'
import { FormPage, fieldOf } from './form-page.view.tsx'
import { sectors } from './sector.ts'
import { Stale } from './stale.view.tsx'

export interface OrganisationFormProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  /** Absent for a new one. */
  readonly bead?: Bead
  readonly hasLogo: boolean
  readonly fields: Fields
  readonly faults: Faults
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  /** What is stored, when somebody else changed it meanwhile. */
  readonly stored?: Fields
  /** What is there already and may be the same, with a way to add that. */
  readonly doubles?: VNode | undefined
}

/** The form of a partner, new or known. */
export function OrganisationForm(props: OrganisationFormProps): VNode {
  const { page, region, regions, bead, fields, faults, areas, stored, doubles } = props
  const { locale } = page
  const words = partnerTexts[locale]
  const field = (name: string) => fieldOf(name, locale, fields, faults)
  const path = `/regios/${region.slug}/partners`
  const labels = {
    naam: words.name,
    sector: words.sector,
    samenvatting: words.summary,
    omschrijving: words.description,
    website: words.website,
    kvk: words.kvk,
    gebieden: words.areas,
    gebiedscodes: words.otherAreas,
    logotekst: words.logoText,
    zichtbaar: words.visibility,
  }
  return (
    <FormPage
      page={page}
      region={region}
      title={bead ? words.editPartnerTitle(bead.title) : words.newPartnerTitle}
      crumbs={[
        ...regionCrumbs(region, regions, locale, 'partners'),
        ...(bead ? [{ name: bead.title, path: `${path}/${bead.slug}` }] : []),
      ]}
      faults={faults}
      action={addressIn(locale, bead ? `${path}/${bead.slug}/bewerken` : `${path}/nieuw`)}
      files
      revision={bead?.revision}
      stale={stored ? <Stale locale={locale} stored={stored} typed={fields} labels={labels} /> : above(props)}
    >
      {doubles ? (
        <FieldCheck
          {...field('tochnieuw')}
          value="ja"
          label={addPartnerTexts[locale].another}
          checked={fields['tochnieuw'] === 'ja'}
        />
      ) : null}
      <FieldText {...field('naam')} label={words.name} autocomplete="organization" />
      <FieldSelect
        {...field('sector')}
        label={words.sector}
        choices={sectors.map((sector) => ({ value: sector, text: sectorWords[sector][locale] }))}
      />
      <FieldTextArea
        {...field('samenvatting')}
        label={words.summary}
        help={words.summaryHelp}
        rows={3}
        maxLength={1000}
        optional
      />
      <FieldTextArea
        {...field('omschrijving')}
        label={words.description}
        rows={8}
        maxLength={5000}
        optional
      />
      <FieldText
        {...field('website')}
        label={words.website}
        help={words.websiteHelp}
        keyboard="url"
        maxLength={500}
        optional
      />
      <FieldText {...field('kvk')} label={words.kvk} help={words.kvkHelp} keyboard="numeric" optional />
      <FieldChecks
        {...field('gebieden')}
        label={words.areas}
        help={words.areasHelp}
        values={(fields['gebieden'] ?? '').split('\n')}
        choices={areas.map(({ code, name }) => ({ value: code, text: name }))}
        optional
      />
      <FieldText
        {...field('gebiedscodes')}
        label={words.otherAreas}
        help={words.otherAreasHelp}
        maxLength={3000}
        optional
      />
      <FieldFile
        {...field('logo')}
        label={words.logo}
        help={words.logoHelp}
        accept="image/png,image/jpeg,image/webp"
        optional
      />
      <FieldText {...field('logotekst')} label={words.logoText} help={words.logoTextHelp} optional />
      {props.hasLogo ? (
        <FieldCheck
          {...field('logoweg')}
          value="ja"
          label={words.removeLogo}
          checked={fields['logoweg'] === 'ja'}
        />
      ) : null}
      <FieldSelect
        {...field('zichtbaar')}
        label={words.visibility}
        choices={visibilities.map((one) => ({ value: one, text: words.visibilityWords[one] }))}
      />
      {bead ? null : <FieldDay {...field('sinds')} label={words.partnerSinceLabel} />}
    </FormPage>
  )
}

/** Above a new one: the way to one that is there already, or the one that may be the same. */
function above({ page: { locale }, region, bead, doubles }: OrganisationFormProps): VNode | undefined {
  const words = addPartnerTexts[locale]
  if (bead) return undefined
  if (doubles)
    return (
      <Alert kind="error" title={words.double}>
        <p class="nl-paragraph">{words.doubleText}</p>
        {doubles}
      </Alert>
    )
  return (
    <p class="nl-paragraph">
      {words.linkIntro}{' '}
      <a href={addressIn(locale, `/regios/${region.slug}/partners/nieuw/bestaand`)}>{words.link}</a>
    </p>
  )
}
