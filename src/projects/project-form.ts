import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { visibilities } from '../beads/bead.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { freeText } from '../people/free-text.ts'
import type { ProjectFields } from './project.queries.ts'
import { ANSWER_DAYS, phases } from './project.ts'

export type FormFields = Readonly<Record<string, string>>
export interface FormFault {
  readonly field: string
  readonly message: string
}

/** Parts of a project that are changed together, each with the names of its fields. */
export const partFields = {
  wat: ['titel', 'samenvatting', 'omschrijving'],
  waarom: ['themas'],
  wie: ['trekker', 'partners', 'delen', 'gebieden', 'zichtbaar'],
  looptijd: ['fase', 'begin', 'eind', 'antwoordtermijn'],
} as const
export type ProjectPart = keyof typeof partFields
export const projectParts: readonly ProjectPart[] = ['wat', 'waarom', 'wie', 'looptijd']

export function partOf(text: string | undefined): ProjectPart | undefined {
  return projectParts.find((part) => part === text)
}

/** What may be chosen: ids and slugs that this person may see. */
export interface ProjectChoices {
  readonly themes: readonly { readonly id: string; readonly title: string }[]
  readonly organisations: readonly { readonly id: string; readonly title: string }[]
  readonly parts: readonly { readonly slug: string; readonly name: string }[]
  readonly areas: readonly { readonly code: string; readonly name: string }[]
}

/** Reads the whole form of a project. Fields that were not sent are taken from `stored`. */
export function readProject(
  sent: FormFields,
  stored: FormFields,
  choices: ProjectChoices,
  locale: Locale,
): { readonly value: ProjectFields } | { readonly faults: readonly FormFault[] } {
  const words = projectFormTexts[locale]
  const fields = { ...stored, ...sent }
  const day = (label: string) => {
    const error = words.dayBad(label)
    return z
      .literal('')
      .or(z.iso.date({ error }).refine((text) => text >= '1900' && text < '2200', { error }))
      .default('')
  }
  const several = (known: readonly string[]) =>
    z
      .string()
      .default('')
      .transform((text) => [...new Set(text.split('\n').filter(Boolean))])
      .pipe(z.array(z.string().refine((one) => known.includes(one), { error: words.choiceBad })))
  const read = z
    .object({
      titel: freeText({ max: 200, label: words.name, locale, required: true }),
      samenvatting: freeText({ max: 1000, label: words.summary, locale, lines: true }),
      omschrijving: freeText({ max: 20_000, label: words.description, locale, lines: true }),
      themas: several(choices.themes.map(({ id }) => id)),
      trekker: z
        .string()
        .default('')
        .refine((id) => id === '' || choices.organisations.some((one) => one.id === id), {
          error: words.choiceBad,
        }),
      partners: several(choices.organisations.map(({ id }) => id)),
      delen: several(choices.parts.map(({ slug }) => slug)),
      gebieden: several(choices.areas.map(({ code }) => code)),
      zichtbaar: z.enum(visibilities, { error: words.choiceBad }),
      fase: z.enum(phases, { error: words.choiceBad }),
      begin: day(words.starts),
      eind: day(words.ends),
      antwoordtermijn: z.coerce
        .number({ error: words.daysBad })
        .int(words.daysBad)
        .min(1, words.daysBad)
        .max(60, words.daysBad),
    })
    .refine(({ begin, eind }) => begin === '' || eind === '' || begin <= eind, {
      path: ['eind'],
      error: words.endsBefore,
    })
    .safeParse(fields)
  if (!read.success)
    return {
      faults: read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })),
    }
  const { titel, samenvatting, omschrijving, themas, trekker, partners, delen, gebieden } = read.data
  const { zichtbaar, fase, begin, eind, antwoordtermijn } = read.data
  return {
    value: {
      title: titel,
      summary: samenvatting,
      description: omschrijving,
      themes: themas,
      ...(trekker === '' ? {} : { lead: trekker }),
      partners: partners.filter((id) => id !== trekker),
      regions: delen,
      areas: gebieden,
      visibility: zichtbaar,
      phase: fase,
      ...(begin === '' ? {} : { startsOn: begin }),
      ...(eind === '' ? {} : { endsOn: eind }),
      answerDays: antwoordtermijn,
    },
  }
}

/** The fields of the form for what is stored. */
export function fieldsOfProject(project: ProjectFields): FormFields {
  return {
    titel: project.title,
    samenvatting: project.summary,
    omschrijving: project.description,
    themas: project.themes.toSorted().join('\n'),
    trekker: project.lead ?? '',
    partners: project.partners.toSorted().join('\n'),
    delen: project.regions.toSorted().join('\n'),
    gebieden: project.areas.toSorted().join('\n'),
    zichtbaar: project.visibility,
    fase: project.phase,
    begin: project.startsOn ?? '',
    eind: project.endsOn ?? '',
    antwoordtermijn: String(project.answerDays),
  }
}

/** A new project before anything was filled in. */
export const emptyFields: FormFields = {
  zichtbaar: 'public',
  fase: 'idea',
  antwoordtermijn: String(ANSWER_DAYS),
}

/**
 * Fields of a part with nothing chosen in a list that was sent empty: a browser leaves those out.
 *
 * @param part absent: the whole form was sent
 */
export function completeSent(sent: FormFields, part: ProjectPart | undefined): FormFields {
  const names = part === undefined ? projectParts.flatMap((each) => partFields[each]) : partFields[part]
  return Object.fromEntries(names.map((name) => [name, sent[name] ?? '']))
}

/** What a part was when its form was drawn: when it still is, somebody else changed another part. */
export function stateOfPart(fields: FormFields, part: ProjectPart | undefined): string {
  return JSON.stringify(Object.entries(completeSent(fields, part)))
}

/** Whether two texts of one field say the same; lists in any order. */
export function isSameField(name: string, a: string, b: string): boolean {
  const isList = ['themas', 'partners', 'delen', 'gebieden'].includes(name)
  const plain = (text: string) => (isList ? text.split('\n').filter(Boolean).sort().join('\n') : text.trim())
  return plain(a) === plain(b)
}
