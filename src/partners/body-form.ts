import { z } from 'zod'
import { type Bead, visibilities } from '../beads/bead.ts'
import { bodyKinds, bodyRights } from './body.ts'
import { type Fields, freeText, neededText, oneOf, readFields, severalOf } from './form-fields.ts'
import type { Body } from './list-bodies.queries.ts'
import { sectors } from './sector.ts'

const schema = z.object({
  naam: neededText(200, 'name-missing'),
  soort: oneOf(bodyKinds, 'kind-unknown'),
  recht: oneOf(bodyRights, 'right-unknown'),
  samenvatting: freeText(1000),
  taak: freeText(5000),
  sectoren: severalOf(sectors, 'sector-unknown'),
  zichtbaar: oneOf(visibilities, 'visibility-unknown'),
})

export function readBody(fields: Fields) {
  const read = readFields(schema, fields)
  if ('faults' in read) return read
  const { naam, soort, recht, samenvatting, taak, sectoren, zichtbaar } = read.value
  return {
    value: {
      name: naam,
      kind: soort,
      right: recht,
      summary: samenvatting,
      task: taak,
      sectors: sectoren,
      visibility: zichtbaar,
    },
  }
}

/** The fields of the form for what is stored. */
export function fieldsOfBody(bead: Bead, body: Body): Fields {
  return {
    naam: bead.title,
    soort: body.kind,
    recht: body.right,
    samenvatting: bead.summary,
    taak: body.task,
    sectoren: body.wanted.join('\n'),
    zichtbaar: bead.visibility,
  }
}
