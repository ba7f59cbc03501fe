import type { ComponentChildren, VNode } from 'preact'
import { addressIn, formatCount, formatNumber } from '../language/index.ts'
import { auditTexts } from '../language/texts-audit.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { FieldDay, FieldSelect } from '../web/ui/field/field.view.tsx'
import { Link } from '../web/ui/link/link.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Pagination } from '../web/ui/pagination/pagination.view.tsx'
import { type AuditQuestion, queryOf } from './audit-question.ts'
import { regionCrumbs } from './crumbs.ts'
import { Events } from './events.view.tsx'
import { actionWord, type ToldEvent, thingWord } from './told-event.ts'

interface OfTrail {
  readonly page: PageDefaults
  /** Dutch address of the log: that of a region, or of everything. */
  readonly path: string
  /** Absent for the log of everything. */
  readonly region?: Region
}

export interface AuditPageProps extends OfTrail {
  readonly question: AuditQuestion
  readonly events: readonly ToldEvent[]
  readonly count: number
  readonly at: number
  readonly pages: number
  /** Kinds and actions that there are. */
  readonly names: { readonly kinds: readonly string[]; readonly actions: readonly string[] }
}

/** The audit trail, page by page. */
export function AuditPage(props: AuditPageProps): VNode {
  const { page, path, region, question, events, count, at, pages } = props
  const { locale } = page
  const words = auditTexts[locale]
  const addressOf = (next: AuditQuestion, number = 1) => addressIn(locale, `${path}${queryOf(next, number)}`)
  return (
    <Frame
      page={page}
      path={path}
      {...(region ? { region } : {})}
      title={region ? words.titleOf(region.name) : words.title}
    >
      <Opening
        title={region ? words.titleOf(region.name) : words.title}
        sub={formatCount(count, words.count[0] ?? '', words.count[1] ?? '', locale)}
        lead={words.intro}
      />
      <Filter {...props} />
      {question.persoon === undefined ? null : <Note>{words.chosenPerson}</Note>}
      {question.over === undefined ? null : <Note>{words.chosenThing}</Note>}
      <div class="bead-tools">
        {Object.keys(question).length === 0 ? null : (
          <ButtonLink href={addressIn(locale, path)} weight="secondary">
            {words.clear}
          </ButtonLink>
        )}
        <ButtonLink href={addressIn(locale, `${path}.csv${queryOf(question)}`)} weight="secondary">
          {words.csv}
        </ButtonLink>
        <ButtonLink href={addressIn(locale, `${path}/controle`)} weight="secondary">
          {words.verify}
        </ButtonLink>
      </div>
      {events.length === 0 ? <p class="nl-paragraph">{words.none}</p> : null}
      <Events locale={locale} events={events} only={(part, id) => addressOf({ ...question, [part]: id })} />
      <Pagination
        locale={locale}
        page={at}
        pages={pages}
        addressOf={(number) => addressOf(question, number)}
      />
    </Frame>
  )
}

function Filter({ page: { locale }, path, question, names }: AuditPageProps): VNode {
  const words = auditTexts[locale]
  const all = { value: '', text: words.all }
  return (
    <form method="get" action={addressIn(locale, path)} aria-label={words.filter}>
      {question.persoon === undefined ? null : (
        <input type="hidden" name="persoon" value={question.persoon} />
      )}
      {question.over === undefined ? null : <input type="hidden" name="over" value={question.over} />}
      <div class="filter filter--even">
        <FieldSelect
          locale={locale}
          id="soort"
          name="soort"
          label={words.kind}
          value={question.soort ?? ''}
          choices={[all, ...names.kinds.map((value) => ({ value, text: thingWord(value, locale) }))]}
        />
        <FieldSelect
          locale={locale}
          id="actie"
          name="actie"
          label={words.action}
          value={question.actie ?? ''}
          choices={[all, ...names.actions.map((value) => ({ value, text: actionWord(value, locale) }))]}
        />
        <FieldDay locale={locale} id="vanaf" name="vanaf" label={words.from} value={question.vanaf ?? ''} />
        <FieldDay locale={locale} id="tot" name="tot" label={words.until} value={question.tot ?? ''} />
        <p class="filter__buttons">
          <Button weight="secondary">{words.show}</Button>
        </p>
      </div>
    </form>
  )
}

/** What a verification found, in words. */
export interface AuditVerdict {
  readonly rows: number
  readonly erased: number
  readonly head: { readonly seq: number; readonly hash: string }
  /** The first of them. */
  readonly faults: readonly string[]
  readonly faultCount: number
}

/** What the verification of the whole trail found. */
export function AuditCheckPage({
  page,
  path,
  region,
  check,
}: OfTrail & { readonly check: AuditVerdict }): VNode {
  const { locale } = page
  const words = auditTexts[locale]
  const { rows, faults, faultCount, erased, head } = check
  const number = (count: number) => formatNumber(count, locale)
  return (
    <Frame page={page} path={path} {...(region ? { region } : {})} title={words.verifyTitle}>
      <Opening title={words.verifyTitle} />
      {faultCount === 0 ? (
        <Alert title={words.good}>
          <p class="nl-paragraph">{words.goodWhy(number(rows))}</p>
        </Alert>
      ) : (
        <Alert kind="error" title={words.bad}>
          <p class="nl-paragraph">{words.badWhy(number(rows))}</p>
          <ul>
            {faults.map((fault) => (
              <li>{fault}</li>
            ))}
          </ul>
          {faultCount > faults.length ? <p>{words.more(number(faultCount - faults.length))}</p> : null}
        </Alert>
      )}
      {erased > 0 ? <Note>{words.erasedRows(number(erased))}</Note> : null}
      <p class="nl-paragraph">{words.head(String(head.seq))}</p>
      <p class="audit-hash">
        <code>{head.hash}</code>
      </p>
      <p class="nl-paragraph">{words.headWhy}</p>
      <p>
        <Link href={addressIn(locale, path)}>{words.back}</Link>
      </p>
    </Frame>
  )
}

function Frame({
  page,
  region,
  title,
  children,
}: OfTrail & { title: string; children: ComponentChildren }): VNode {
  return (
    <Page
      page={page}
      title={title}
      indexed={false}
      {...(region ? { crumbs: regionCrumbs(region, page.locale), example: region.example } : {})}
    >
      {children}
    </Page>
  )
}
