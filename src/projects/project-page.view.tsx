import type { ComponentChildren, VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import type { Library } from '../figures/index.ts'
import { addressIn, formatCount } from '../language/index.ts'
import { questionKindWords } from '../language/texts-project-words.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { threadTexts } from '../language/texts-thread.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { Region } from '../regions/region.ts'
import { AroundBead, type BeadState, BeadTools, DoneNotice } from '../thread/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { Typed } from '../web/ui/typed/typed.view.tsx'
import { refLink } from './action-table.view.tsx'
import { ChangeDone } from './change-done.view.tsx'
import type { Result } from './detail-shape.ts'
import { questionKinds } from './project.ts'
import { ProjectActions } from './project-actions.view.tsx'
import { ProjectFacts, ProjectProgress, ProjectTerm, UpdateList } from './project-facts.view.tsx'
import type { ProjectPart } from './project-form.ts'
import type { ProjectInList } from './project-list.ts'
import type { Action, Project, ProjectPerson, ProjectUpdate } from './project-page.ts'
import { ProjectList, sayState } from './projects.view.tsx'
import { questionSlugs } from './way-in.ts'
import type { WhyFigure } from './why.ts'
import { Why } from './why.view.tsx'

export interface ProjectPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly library: Library
  readonly state: BeadState
  readonly project: Project
  readonly people: readonly ProjectPerson[]
  readonly actions: readonly Action[]
  readonly updates: readonly ProjectUpdate[]
  readonly related: readonly ProjectInList[]
  readonly results: readonly Result[]
  /** What it starts from. */
  readonly figures: readonly WhyFigure[]
  /** Today, in the Netherlands. */
  readonly day: string
  readonly now: Date
  readonly done: string | undefined
  /** The last change is of this very revision: whoever made it can undo it. */
  readonly undoable: boolean
  /** Sections of other files and rooms: meetings, results, grant, needs and factors. */
  readonly sections: readonly VNode[]
  /** A part that is being edited in place, with its form. */
  readonly editing?: { readonly part: ProjectPart; readonly form: VNode }
}

/** A project: what, why, who and where, how far, what is done, and the way in. */
export function ProjectPage(props: ProjectPageProps): VNode {
  const { page, region, regions, state, project, done } = props
  const { locale } = page
  const { bead } = state
  const words = projectTexts[locale]
  return (
    <Page
      page={page}
      title={bead.title}
      description={bead.summary}
      crumbs={[
        ...regionCrumbs(region, regions, locale),
        { name: words.projects, path: `/regios/${region.slug}/projecten` },
      ]}
      example={region.example || bead.example}
      indexed={bead.visibility === 'public'}
      sheet="work"
      islands={props.editing ? ['form-draft'] : []}
      files={[{ type: 'application/json', href: addressIn(locale, `${beadPath(bead)}.json`) }]}
    >
      <Opening
        title={bead.title}
        sub={
          <>
            {sayState(project, locale)}
            {project.lead ? (
              <>
                {' '}
                · {words.ledBy('')}
                {refLink(project.lead, locale)}
              </>
            ) : null}
          </>
        }
        {...(bead.summary === '' ? {} : { lead: bead.summary })}
      >
        <WayIn {...props} />
      </Opening>
      <DoneNotice locale={locale} done={done} />
      {state.may.update ? <ChangeDone {...props} locale={locale} bead={bead} /> : null}
      {bead.visibility === 'public' ? null : (
        <Note label={words.notPublic}>{threadTexts[locale].visibility[bead.visibility]}</Note>
      )}
      <BeadTools locale={locale} state={state} edit="bewerken" />
      <Thread>
        <Part
          {...props}
          part="wat"
          title={words.what}
          {...(project.description === '' ? {} : { intro: words.whatIntro })}
        >
          {project.description === '' ? null : <Typed text={project.description} />}
          <ProjectProgress {...props} />
        </Part>
        <Part
          {...props}
          part="waarom"
          title={words.why}
          intro={words.whyIntro}
          isHole={project.themes.length === 0}
        >
          <Why locale={locale} themes={project.themes} results={props.results} figures={props.figures} />
        </Part>
        <Part {...props} part="wie" title={words.whoAndWhere}>
          <ProjectFacts {...props} />
        </Part>
        <Part {...props} part="looptijd" title={words.phaseTerm}>
          <ProjectTerm {...props} />
        </Part>
        <ProjectActions {...props} />
        {props.sections}
        <Bead
          id="nieuws"
          title={words.updates}
          intro={words.updatesIntro}
          kind={props.updates.length === 0 ? 'hole' : 'full'}
        >
          <UpdateList {...props} />
        </Bead>
        {props.related.length === 0 ? null : (
          <Bead id="verwant" title={words.related} intro={words.relatedIntro} kind="open">
            <ProjectList
              page={page}
              region={region}
              regions={regions}
              gazetteer={props.library.gazetteer}
              projects={props.related}
              now={props.now}
              level={3}
            />
          </Bead>
        )}
      </Thread>
      <AroundBead
        locale={locale}
        state={state}
        shown={
          new Set([...project.themes, ...props.actions.map((action) => action.bead)].map(({ id }) => id))
        }
      />
      <p class="file-links soft">
        {words.record} <a href={addressIn(locale, `${beadPath(bead)}.json`)}>JSON</a>
      </p>
    </Page>
  )
}

/** The way in: three buttons, no account. */
function WayIn({ page: { locale }, state: { bead }, project }: ProjectPageProps): VNode {
  const words = projectTexts[locale]
  const isOver = project.phase === 'completed' || project.phase === 'stopped'
  // There is nothing to join or to see any more; who has a question is still answered.
  const kinds = isOver ? questionKinds.filter((kind) => kind === 'ask') : questionKinds
  const [one = '', many = ''] = words.workingDay
  return (
    <section class="way-in" aria-labelledby="meedoen-titel">
      <h2 class="way-in__title" id="meedoen-titel">
        {isOver ? words.wayInOver : words.wayIn}
      </h2>
      <p class="way-in__text">
        {words.wayInIntro} {words.wayInTerm(formatCount(project.answerDays, one, many, locale))}
      </p>
      <p class="way-in__buttons">
        {kinds.map((kind, i) => (
          <>
            <ButtonLink
              href={addressIn(locale, `${beadPath(bead)}/meedoen?soort=${questionSlugs[kind]}`)}
              weight={i === 0 ? 'primary' : 'secondary'}
            >
              {questionKindWords[kind][locale]}
            </ButtonLink>{' '}
          </>
        ))}
      </p>
    </section>
  )
}

/** A part with, for who may change it, the way to change it here. */
function Part(
  props: ProjectPageProps & {
    readonly part: ProjectPart
    readonly title: string
    readonly intro?: string
    readonly isHole?: boolean
    readonly children: ComponentChildren
  },
): VNode {
  const { page, state, editing, part, title, intro, isHole, children } = props
  const { locale } = page
  const words = projectTexts[locale]
  return (
    <Bead id={part} title={title} {...(intro === undefined ? {} : { intro })} kind={isHole ? 'hole' : 'full'}>
      {editing?.part === part ? (
        editing.form
      ) : (
        <>
          {children}
          {state.may.update ? (
            <p class="edit-here">
              <a
                href={`${addressIn(locale, beadPath(state.bead))}?bewerk=${part}#${part}`}
                aria-label={words.editPart(title)}
              >
                {words.edit}
              </a>
            </p>
          ) : null}
        </>
      )}
    </Bead>
  )
}
