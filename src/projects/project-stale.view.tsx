import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { phaseWords } from '../language/texts-project-words.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { phases } from './project.ts'
import { type FormFields, isSameField, type ProjectChoices } from './project-form.ts'

export interface ProjectStaleProps {
  readonly locale: Locale
  /** What is stored now, and what was typed, by field; only what differs is shown. */
  readonly stored: FormFields
  readonly typed: FormFields
  readonly choices: ProjectChoices
}

/** Somebody else was first: both texts beside each other; what was typed is still in the form. */
export function ProjectStale({ locale, stored, typed, choices }: ProjectStaleProps): VNode {
  const words = projectFormTexts[locale]
  const labels = {
    titel: words.name,
    samenvatting: words.summary,
    omschrijving: words.description,
    themas: words.themes,
    trekker: words.lead,
    partners: words.partners,
    delen: words.parts,
    gebieden: words.areas,
    zichtbaar: words.visibility,
    fase: words.phase,
    begin: words.starts,
    eind: words.ends,
    antwoordtermijn: words.answerDays,
  }
  const differing = Object.entries(labels).filter(
    ([name]) => typed[name] !== undefined && !isSameField(name, stored[name] ?? '', typed[name] ?? ''),
  )
  const say = (name: string, text: string | undefined) => {
    const said = sayField(name, text ?? '', choices, locale)
    return said === '' ? <span class="soft">{words.nothing}</span> : <span class="typed">{said}</span>
  }
  return (
    <Alert kind="error" title={words.staleTitle}>
      <p class="nl-paragraph">{words.staleText}</p>
      {differing.map(([name, label]) => (
        <section class="both" aria-label={label}>
          <h3 class="nl-heading nl-heading--level-3">{label}</h3>
          <dl class="both__texts">
            <div>
              <dt>{words.staleStored}</dt>
              <dd>{say(name, stored[name])}</dd>
            </div>
            <div>
              <dt>{words.staleYours}</dt>
              <dd>{say(name, typed[name])}</dd>
            </div>
          </dl>
        </section>
      ))}
    </Alert>
  )
}

/** A field in words: names of what was chosen, not their ids. */
function sayField(name: string, text: string, choices: ProjectChoices, locale: Locale): string {
  const names: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    themas: choices.themes.map(({ id, title }) => [id, title]),
    trekker: choices.organisations.map(({ id, title }) => [id, title]),
    partners: choices.organisations.map(({ id, title }) => [id, title]),
    delen: choices.parts.map(({ slug, name: part }) => [slug, part]),
    gebieden: choices.areas.map(({ code, name: area }) => [code, area]),
    zichtbaar: Object.entries(projectFormTexts[locale].visibilityWords),
    fase: phases.map((phase) => [phase, phaseWords[phase][locale]]),
  }
  const known = names[name]
  if (!known) return text
  const byValue = new Map(known)
  return text
    .split('\n')
    .filter(Boolean)
    .map((value) => byValue.get(value) ?? value)
    .join('\n')
}
