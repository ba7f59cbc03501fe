import { z } from 'zod'
import {
  actionStates,
  factorGroups,
  factorWays,
  functions,
  needKinds,
  needStates,
  phases,
  progresses,
} from './project.ts'

const day = z.iso.date().describe('A day')
const link = z.object({ name: z.string(), address: z.url().describe('Page on this site') })
const measured = z.object({
  value: z.number(),
  low: z.number().optional().describe('Lower bound of the margin, in the unit of the value'),
  high: z.number().optional().describe('Upper bound of the margin, in the unit of the value'),
  at: z
    .string()
    .regex(/^\d{4}(-\d{2}-\d{2})?$/)
    .describe('A day; of a figure the year'),
  source: z.string(),
})

/** Everything public of a project, for programs. The published JSON Schema is made from this, and each record by it. */
export const projectRecord = z
  .object({
    schema: z.url().describe('Address of the JSON Schema of this record'),
    id: z.uuid(),
    address: z.url().describe('Page of the project'),
    region: z.string().describe('Slug of the region that it belongs to'),
    example: z.boolean().describe('Whether it is invented'),
    title: z.string(),
    summary: z.string(),
    description: z.string(),
    phase: z.enum(phases),
    startsOn: day.optional(),
    endsOn: day.optional(),
    answerDays: z.int().describe('Working days within which whoever asks gets an answer'),
    progress: z
      .object({
        state: z.enum(progresses).optional(),
        note: z.string(),
        confirmedAt: z.iso.datetime().optional().describe('When its leader said so last'),
      })
      .describe('What its leader said last'),
    lead: link.optional(),
    partners: z.array(link),
    themes: z.array(link),
    regions: z.array(z.string()).describe('Slugs of other regions that it runs in'),
    areas: z.array(z.object({ code: z.string(), name: z.string() })).describe('Areas, by their CBS code'),
    people: z
      .array(
        z.object({
          function: z.enum(functions),
          since: day,
          person: link.optional().describe('Only who agreed to be named'),
          organisation: link.optional(),
        }),
      )
      .describe('Who is what in it now'),
    actions: z.array(
      z.object({
        title: z.string(),
        address: z.url(),
        state: z.enum(actionStates),
        dueOn: day.optional(),
        note: z.string(),
        person: link.optional(),
        organisation: link.optional(),
      }),
    ),
    results: z.array(
      z.object({
        measure: z.string(),
        unit: z.string(),
        indicator: z.string().optional().describe('Id of the figure, when it is one'),
        area: z.string().optional().describe('CBS code of the area of the figure'),
        better: z.enum(['higher', 'lower']),
        baseline: measured.partial({ at: true }).optional(),
        target: z.number().optional(),
        targetOn: day.optional(),
        measurements: z.array(measured),
      }),
    ),
    grant: z
      .object({
        programme: z.string(),
        round: z.string(),
        number: z.string(),
        startsOn: day.optional(),
        endsOn: day.optional(),
        leadApplicant: z.string(),
        responsibleOrganisation: z.string(),
        summary: z.string(),
        topics: z.array(z.string()),
        budget: z.number().optional().describe('In euros'),
        payer: z.string(),
        followUp: z.string(),
        followUpProject: link.optional(),
      })
      .optional(),
    needs: z.array(
      z.object({
        kind: z.enum(needKinds),
        what: z.string(),
        forWhom: z.string(),
        state: z.enum(needStates),
        who: z.string(),
      }),
    ),
    factors: z.array(
      z.object({
        group: z.enum(factorGroups),
        way: z.enum(factorWays),
        what: z.string(),
        weight: z.int().min(1).max(5),
        measure: z.string(),
      }),
    ),
    updates: z
      .array(z.object({ at: z.iso.datetime(), state: z.enum(progresses).optional(), text: z.string() }))
      .describe('Timeline, the newest first'),
  })
  .meta({ title: 'Project', description: 'Everything public of a project of a care region on Noaber.' })

export type ProjectRecord = z.output<typeof projectRecord>

/** The JSON Schema (2020-12) of a record. @param address where it is published */
export function projectSchema(address: string): Readonly<Record<string, unknown>> {
  return { $id: address, ...z.toJSONSchema(projectRecord, { target: 'draft-2020-12', io: 'output' }) }
}
