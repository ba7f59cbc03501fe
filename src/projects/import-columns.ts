import type { FieldList } from '../sheets/columns.ts'

/** What a column of a list of projects and actions can hold. */
export const projectImportFields = [
  'project',
  'summary',
  'phase',
  'startsOn',
  'endsOn',
  'lead',
  'themes',
  'parts',
  'areas',
  'action',
  'person',
  'organisation',
  'dueOn',
  'state',
  'note',
] as const
export type ProjectImportField = (typeof projectImportFields)[number]

/** Names by which a column is known, in small letters without signs. The first is that of our own files. */
export const projectColumnNames: Readonly<Record<ProjectImportField, readonly string[]>> = {
  project: ['project', 'naamproject', 'projectnaam', 'naam', 'titel', 'name', 'title'],
  summary: ['samenvatting', 'inhetkort', 'omschrijving', 'beschrijving', 'summary', 'description'],
  phase: ['fase', 'status', 'phase'],
  startsOn: ['begint', 'begin', 'begindatum', 'start', 'startdatum', 'starts'],
  endsOn: ['eindigt', 'eind', 'einddatum', 'einde', 'ends'],
  lead: ['trekker', 'penvoerder', 'leadorganisatie', 'lead', 'ledby'],
  themes: ['themas', 'thema', 'rol', 'themes', 'theme'],
  parts: ['deel', 'subregio', 'delen', 'part', 'subregion'],
  areas: ['gemeenten', 'gemeente', 'wijken', 'municipalities', 'municipality'],
  action: ['actie', 'afspraak', 'vervolgafspraak', 'wat', 'taak', 'action', 'what'],
  person: ['wie', 'persoon', 'actiehouder', 'eigenaar', 'who', 'person', 'owner'],
  organisation: ['organisatie', 'voor', 'namens', 'organisation', 'organization'],
  dueOn: ['klaar', 'klaarop', 'wanneer', 'deadline', 'gereed', 'due'],
  state: ['stand', 'voortgang', 'state', 'progress'],
  note: ['toelichting', 'opmerking', 'opmerkingen', 'note', 'remarks'],
}

export const projectFieldList: FieldList = {
  fields: projectImportFields,
  columnNames: projectColumnNames,
  needed: 'project',
}
