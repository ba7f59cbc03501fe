import type { ComponentChildren, VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath, visibilities } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { phaseWords } from '../language/texts-project-words.ts'
import { type Draft, DraftNotice, KeptForm } from '../thread/index.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { Details } from '../web/ui/details/details.view.tsx'
import { FieldChecks, FieldDay, FieldSelect, FieldText, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
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
  /** The fields are those of the draft. */
  readonly isDraftShown?: boolean
  /** Of a new project: drawn with its form, so that it is made once. */
  readonly client?: string
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
      <DraftNotice
        locale={locale}
        draft={draft}
        path={kept}
        again={again}
        isShown={props.isDraftShown === true}
      />
      <KeptForm locale={locale} path={kept} revision={bead?.revision ?? 0}>
        <Form locale={locale} action={addressIn(locale, path)} errors={faults}>
          {bead ? (
            <input type="hidden" name="revisie" value={bead.revision} />
          ) : (
            <input type="hidden" name="sleutel" value={props.client} />
          )}
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

const fieldFrom = ({ locale, fields, faults }: ProjectFormProps) => fieldsFrom(locale, fields, faults)
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
      <Folded summary={words.partners} chosen={chosenIn(props, 'partners')} count={named.length}>
        <FieldChecks
          {...field('partners')}
          label={words.partners}
          values={chosenIn(props, 'partners')}
          choices={named}
          optional
        />
      </Folded>
      {parts.length === 0 ? null : (
        <FieldChecks
          {...field('delen')}
          label={words.parts}
          values={chosenIn(props, 'delen')}
          choices={parts.map(({ slug, name }) => ({ value: slug, text: name }))}
          optional
        />
      )}
      <Folded summary={words.areas} chosen={chosenIn(props, 'gebieden')} count={areas.length}>
        <FieldChecks
          {...field('gebieden')}
          label={words.areas}
          help={words.areasHelp}
          values={chosenIn(props, 'gebieden')}
          choices={areas.map(({ code, name }) => ({ value: code, text: name }))}
          optional
        />
      </Folded>
      <FieldSelect
        {...field('zichtbaar')}
        label={words.visibility}
        choices={visibilities.map((one) => ({ value: one, text: words.visibilityWords[one] }))}
      />
    </>
  )
}

/** A long list is folded away, with how many of it were chosen. */
function Folded({
  summary,
  chosen,
  count,
  children,
}: {
  readonly summary: string
  readonly chosen: readonly string[]
  readonly count: number
  readonly children: ComponentChildren
}): VNode {
  if (count <= LONG_LIST) return <>{children}</>
  return <Details summary={`${summary} (${chosen.filter(Boolean).length})`}>{children}</Details>
}
const LONG_LIST = 12

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
