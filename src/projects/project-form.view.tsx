import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath, visibilities } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { phaseWords } from '../language/texts-project-words.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { Region } from '../regions/region.ts'
import { type Draft, DraftNotice, KeptForm } from '../thread/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldChecks, FieldDay, FieldSelect, FieldText, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { phases } from './project.ts'
import {
  type FormFault,
  type FormFields,
  type ProjectChoices,
  type ProjectPart,
  projectParts,
  stateOfPart,
} from './project-form.ts'
import { ProjectStale } from './project-stale.view.tsx'

export interface ProjectFormProps {
  readonly locale: Locale
  /** Absent for a new one. */
  readonly bead?: Bead
  /** Dutch path of the region. */
  readonly base: string
  /** One part, on the page itself; absent: everything. */
  readonly part?: ProjectPart
  readonly fields: FormFields
  /** What was stored when the form was drawn. */
  readonly drawnFrom: FormFields
  readonly faults: readonly FormFault[]
  readonly choices: ProjectChoices
  /** What is stored now, when somebody else changed it meanwhile. */
  readonly stored?: FormFields
  /** What this person typed before and did not send. */
  readonly draft?: Draft | undefined
}

/** The form of a project, or of one part of it. */
export function ProjectForm(props: ProjectFormProps): VNode {
  const { locale, bead, base, part, fields, drawnFrom, faults, stored, draft } = props
  const words = projectFormTexts[locale]
  const path = bead ? `${beadPath(bead)}/bewerken` : `${base}/projecten/nieuw`
  const kept = part === undefined ? path : `${path}/${part}`
  const page = bead ? beadPath(bead) : `${base}/projecten`
  const again =
    part === undefined ? `${path}?concept=verder` : `${page}?bewerk=${part}&concept=verder#${part}`
  return (
    <>
      {stored ? (
        <ProjectStale locale={locale} stored={stored} typed={fields} choices={props.choices} />
      ) : null}
      <DraftNotice locale={locale} draft={draft} path={kept} again={again} />
      <KeptForm locale={locale} path={kept} revision={bead?.revision ?? 0}>
        <Form locale={locale} action={addressIn(locale, path)} errors={faults}>
          {bead ? <input type="hidden" name="revisie" value={bead.revision} /> : null}
          {part === undefined ? null : <input type="hidden" name="deel-van" value={part} />}
          <input type="hidden" name="stand-was" value={stateOfPart(drawnFrom, part)} />
          {(part === undefined ? projectParts : [part]).map((each) => drawPart(each, props))}
          <p class="form-acts">
            <Button>{words.save}</Button>{' '}
            <Button weight="secondary" name="actie" value="concept">
              {words.saveDraft}
            </Button>{' '}
            <a class="nl-link" href={addressIn(locale, part === undefined ? page : `${page}#${part}`)}>
              {words.cancel}
            </a>
          </p>
        </Form>
      </KeptForm>
      {part === undefined || !bead ? null : (
        <p>
          <a class="nl-link" href={addressIn(locale, path)}>
            {words.more}
          </a>
        </p>
      )}
    </>
  )

  function drawPart(each: ProjectPart, form: ProjectFormProps): VNode {
    const Drawn = drawn[each]
    return <Drawn {...form} fields={fields} />
  }
}

const drawn = { wat: What, waarom: Why, wie: Who, looptijd: Term } as const

function fieldFrom({ locale, fields, faults }: ProjectFormProps) {
  return (name: string) => ({
    locale,
    id: name,
    name,
    value: fields[name] ?? '',
    error: faults.find((fault) => fault.field === name)?.message,
  })
}

const chosenIn = ({ fields }: ProjectFormProps, name: string) => (fields[name] ?? '').split('\n')

function What(props: ProjectFormProps): VNode {
  const words = projectFormTexts[props.locale]
  const field = fieldFrom(props)
  return (
    <>
      <FieldText {...field('titel')} label={words.name} />
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
        help={words.descriptionHelp}
        rows={10}
        maxLength={20_000}
        optional
      />
    </>
  )
}

function Why(props: ProjectFormProps): VNode {
  const words = projectFormTexts[props.locale]
  const { themes } = props.choices
  if (themes.length === 0) return <p class="nl-paragraph">{words.noThemes}</p>
  return (
    <FieldChecks
      {...fieldFrom(props)('themas')}
      label={words.themes}
      help={words.themesHelp}
      values={chosenIn(props, 'themas')}
      choices={themes.map(({ id, title }) => ({ value: id, text: title }))}
      optional
    />
  )
}

function Who(props: ProjectFormProps): VNode {
  const words = projectFormTexts[props.locale]
  const field = fieldFrom(props)
  const { organisations, parts, areas } = props.choices
  const named = organisations.map(({ id, title }) => ({ value: id, text: title }))
  return (
    <>
      <FieldSelect
        {...field('trekker')}
        label={words.lead}
        help={words.leadHelp}
        choices={[{ value: '', text: words.noLead }, ...named]}
      />
      <FieldChecks
        {...field('partners')}
        label={words.partners}
        values={chosenIn(props, 'partners')}
        choices={named}
        optional
      />
      {parts.length === 0 ? null : (
        <FieldChecks
          {...field('delen')}
          label={words.parts}
          values={chosenIn(props, 'delen')}
          choices={parts.map(({ slug, name }) => ({ value: slug, text: name }))}
          optional
        />
      )}
      <FieldChecks
        {...field('gebieden')}
        label={words.areas}
        help={words.areasHelp}
        values={chosenIn(props, 'gebieden')}
        choices={areas.map(({ code, name }) => ({ value: code, text: name }))}
        optional
      />
      <FieldSelect
        {...field('zichtbaar')}
        label={words.visibility}
        choices={visibilities.map((one) => ({ value: one, text: words.visibilityWords[one] }))}
      />
    </>
  )
}

function Term(props: ProjectFormProps): VNode {
  const words = projectFormTexts[props.locale]
  const field = fieldFrom(props)
  return (
    <>
      <FieldSelect
        {...field('fase')}
        label={words.phase}
        choices={phases.map((phase) => ({ value: phase, text: phaseWords[phase][props.locale] }))}
      />
      <div class="days">
        <FieldDay {...field('begin')} label={words.starts} optional />
        <FieldDay {...field('eind')} label={words.ends} optional />
      </div>
      <FieldText
        {...field('antwoordtermijn')}
        label={words.answerDays}
        help={words.answerDaysHelp}
        keyboard="numeric"
        maxLength={3}
      />
    </>
  )
}

export interface ProjectFormPageProps extends ProjectFormProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
}

/** A page with the whole form. */
export function ProjectFormPage(props: ProjectFormPageProps): VNode {
  const { page, region, regions, bead } = props
  const { locale } = page
  const words = projectFormTexts[locale]
  const title = bead ? words.editTitle(bead.title) : words.newTitle
  return (
    <Page
      page={page}
      title={title}
      crumbs={[
        ...regionCrumbs(region, regions, locale),
        { name: projectTexts[locale].projects, path: `${props.base}/projecten` },
        ...(bead ? [{ name: bead.title, path: beadPath(bead) }] : []),
      ]}
      example={region.example}
      indexed={false}
      sheet="work"
      islands={['form-draft']}
    >
      <Opening title={title} />
      <ProjectForm {...props} />
    </Page>
  )
}
