import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn } from '../language/index.ts'
import { projectDetailTexts } from '../language/texts-project-details.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { refLink } from './action-table.view.tsx'
import type { Result } from './detail-shape.ts'
import type { Project } from './project-page.ts'
import { sayGoal } from './result-words.ts'
import type { WhyFigure } from './why.ts'

export interface WhyProps {
  readonly locale: Locale
  readonly themes: Project['themes']
  readonly results: readonly Result[]
  readonly figures: readonly WhyFigure[]
}

/** Why a project is there: its role in the vision, what it wants to reach, and the figures it starts from. */
export function Why({ locale, themes, results, figures }: WhyProps): VNode {
  const words = projectTexts[locale]
  const details = projectDetailTexts[locale]
  const goals = results.filter(({ target }) => target !== undefined)
  return (
    <>
      {themes.length === 0 ? <p class="nl-paragraph">{words.noThemes}</p> : null}
      <DefinitionList
        items={[
          ...(themes.length === 0
            ? []
            : [
                {
                  term: words.whyRole,
                  description: <Lines of={themes.map((theme) => refLink(theme, locale))} />,
                },
              ]),
          {
            term: details.goalLabel,
            description:
              goals.length === 0 ? (
                details.noGoal
              ) : (
                <Lines
                  of={goals.map((result) => (
                    <>
                      <a href={`#resultaat-${result.id}`}>{result.measure}</a>: {sayGoal(result, locale)}
                    </>
                  ))}
                />
              ),
          },
          ...(figures.length === 0
            ? []
            : [
                {
                  term: words.whyFigures,
                  description: (
                    <Lines
                      of={figures.map(({ name, place, value, period, path }) => (
                        <>
                          <a href={addressIn(locale, path)}>{`${name}, ${place}`}</a>: <b>{value}</b> (
                          {period})
                        </>
                      ))}
                    />
                  ),
                },
              ]),
        ]}
      />
    </>
  )
}

function Lines({ of }: { readonly of: readonly VNode[] }): VNode {
  const [only, ...more] = of
  if (only && more.length === 0) return only
  return (
    <ul class="plain-list">
      {of.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
