import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatCount, formatNumber } from '../language/index.ts'
import { monitorTexts } from '../language/texts-monitor.ts'
import { ProjectList } from '../projects/index.ts'
import { projectChoiceAddress } from '../projects/project-address.ts'
import { childrenOf, type Region } from '../regions/region.ts'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import type { FrontPageProps } from './front.view.tsx'
import { frontProjectsOf } from './front-projects.ts'

/** The themes in a sentence each, with how many projects it has; one without is a hole. */
export function Vision({ page: { locale }, region, themes, projects }: FrontPageProps): VNode {
  const words = monitorTexts[locale].front
  const [one = '', many = ''] = words.projectCount
  const { byTheme } = frontProjectsOf(projects)
  const to = projectsOf(region, locale)
  return (
    <Bead
      id="visie"
      title={words.visionTitle}
      intro={themes.length === 0 ? words.noThemes : words.visionIntro}
      kind={themes.length === 0 ? 'hole' : 'full'}
    >
      {themes.length === 0 ? null : (
        <ul class="cards roles">
          {themes.map((theme) => {
            const count = byTheme.get(theme.slug) ?? 0
            const said = formatCount(count, one, many, locale)
            return (
              <li>
                <article class={count === 0 ? 'card card--hole' : 'card'}>
                  <h3 class="card__title">
                    <a href={addressIn(locale, beadPath(theme))}>{theme.title}</a>
                  </h3>
                  {theme.summary === '' ? null : <p>{theme.summary}</p>}
                  <p>
                    {count === 0 ? (
                      words.noProjectYet
                    ) : (
                      <a href={to({ theme: theme.slug })} aria-label={`${theme.title}: ${said}`}>
                        {said}
                      </a>
                    )}
                  </p>
                </article>
              </li>
            )
          })}
        </ul>
      )}
      <p>
        <a href={addressIn(locale, `/regios/${(themes[0] ?? { region: region.slug }).region}/themas`)}>
          {words.allThemes}
        </a>
      </p>
    </Bead>
  )
}

/** Addresses of the list of projects, with a choice. */
function projectsOf(region: Region, locale: Locale) {
  const path = `/regios/${region.slug}/projecten`
  return (choice: { readonly theme?: string; readonly part?: string; readonly phase?: 'running' }) =>
    addressIn(locale, projectChoiceAddress(path, { words: '', order: 'name', ...choice }))
}

/** How many projects run, how many each sub-region has, and what was confirmed last. */
export function Projects(props: FrontPageProps): VNode {
  const { page, region, projects } = props
  const { locale } = page
  const words = monitorTexts[locale].front
  const { running, latest, byRegion } = frontProjectsOf(projects)
  const to = projectsOf(region, locale)
  const parts = childrenOf(props.regions, region.slug).filter(({ slug }) => byRegion.has(slug))
  const path = addressIn(locale, `/regios/${region.slug}/projecten`)
  return (
    <Bead
      id="projecten"
      title={words.projectsTitle}
      kind={projects.length === 0 ? 'hole' : 'full'}
      {...(projects.length === 0 ? { intro: words.noProjects } : {})}
    >
      {running === 0 ? null : (
        <p>
          <a href={to({ phase: 'running' })}>
            {words.projectsRunning(formatNumber(running, locale), formatNumber(projects.length, locale))}
          </a>
        </p>
      )}
      {parts.length === 0 ? null : (
        <p>
          {words.perPart}{' '}
          {parts.map(({ slug, name }, i) => (
            <>
              {i === 0 ? null : ' · '}
              <a href={to({ part: slug })}>{`${name} (${formatNumber(byRegion.get(slug) ?? 0, locale)})`}</a>
            </>
          ))}
        </p>
      )}
      {latest.length === 0 ? null : (
        <>
          <h3>{words.latest}</h3>
          <ProjectList {...props} gazetteer={props.library.gazetteer} projects={latest} level={4} />
        </>
      )}
      <p>
        <a href={path}>{words.allProjects}</a> · <a href={`${path}?beeld=kaart`}>{words.projectMap}</a> ·{' '}
        <a href={addressIn(locale, `/regios/${region.slug}/behoeften`)}>{words.needs}</a> ·{' '}
        <a href={addressIn(locale, `/regios/${region.slug}/factoren`)}>{words.factors}</a>
      </p>
    </Bead>
  )
}
