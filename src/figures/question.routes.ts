import type { Context } from 'hono'
import type { z } from 'zod'
import type { Area } from '../areas/area.ts'
import { Problem } from '../base/problem.ts'
import { subjectTexts } from '../language/texts-subject.ts'
import { findIndicator } from './catalogue.ts'
import type { FigureEnv } from './env.ts'
import type { Indicator } from './indicator.ts'
import type { Library } from './library.queries.ts'
import { findArea } from './place.routes.tsx'
import { findPlaces } from './place-name.ts'
import { readQuestion } from './question.ts'

/** The query of a request. @throws Problem `bad-input` with the field and what is wrong with it, in words */
export function askQuestion<Shape extends z.ZodRawShape>(
  c: Context<FigureEnv>,
  schema: z.ZodObject<Shape>,
  lists: readonly string[] = [],
): z.output<z.ZodObject<Shape>> {
  const read = readQuestion(c.req.queries(), schema, lists)
  if ('question' in read) return read.question
  throw badInput(subjectTexts[c.var.locale].faults[read.fault](read.field))
}

export function badInput(fault: string): Problem {
  return new Problem('bad-input', { fault })
}

/** @throws Problem `indicator-not-found` */
export function findAskedIndicator(id: string): Indicator {
  const indicator = findIndicator(id)
  if (!indicator) throw new Problem('indicator-not-found', { indicator: id.slice(0, 60) })
  return indicator
}

/** A place that somebody typed into a form, as far as we know it. */
export interface AskedPlace {
  readonly typed?: string
  /** The place, when there is exactly one. */
  readonly area?: Area
  /** Places with that name, when there are more. */
  readonly choices?: readonly Area[]
}

/**
 * A place by code or name. A page says itself when a name is unknown or means more than one place.
 *
 * @throws Problem `area-has-successor` or `area-not-found` for something that looks like a code
 */
export function findAskedPlace(library: Library, typed: string | undefined): AskedPlace {
  if (typed === undefined) return {}
  const places = findPlaces(typed, library)
  if (places.found === 'one') return { typed, area: places.area }
  if (places.found === 'several') return { typed, choices: places.areas }
  return /^[A-Za-z]{2}\d/.test(typed) ? { typed, area: findArea(library, typed) } : { typed }
}

/** The same for a file, which cannot ask back. @throws Problem `bad-input` when it is not exactly one place */
export function findExactPlace(
  c: Context<FigureEnv>,
  { typed, area, choices }: AskedPlace,
): Area | undefined {
  const words = subjectTexts[c.var.locale]
  if (typed === undefined || area) return area
  if (!choices) throw badInput(words.noPlace(typed))
  throw badInput(words.severalPlaces(typed, choices.map(({ code }) => code).join(', ')))
}

/** A name in an address and the form of the answer: `share-65-plus.csv` is the file of `share-65-plus`. */
export function splitFormat(name: string): { readonly name: string; readonly format?: 'csv' | 'json' } {
  const [, bare = name, format] = /^(.*?)(?:\.(csv|json))?$/s.exec(name) ?? []
  return format === 'csv' || format === 'json' ? { name: bare, format } : { name: bare }
}
