import type { Act } from '../base/act.ts'
import type { Bead, BeadKind } from '../beads/bead.ts'
import type { Relation } from '../beads/link.ts'
import { bodyKindWords, sectorWords } from '../language/texts-partner-words.ts'
import { idOfName, type PartnerSet } from './example.ts'

export type NewRow = Pick<Bead, 'id' | 'region' | 'kind' | 'title' | 'summary' | 'visibility' | 'example'> & {
  readonly extra_words: string
}

export function* listBeadRows(set: PartnerSet): Generator<NewRow> {
  const row = (
    kind: BeadKind,
    key: string,
    bead: { readonly region: string; readonly title: string; readonly summary: string },
    more: Partial<NewRow> = {},
  ): NewRow => ({
    id: idOfName(kind, key),
    kind,
    visibility: 'public',
    example: true,
    extra_words: '',
    ...bead,
    ...more,
  })
  for (const { name, sector, regions, summary, real } of set.organisations)
    yield row(
      'organisation',
      name,
      { region: regions[0] ?? '', title: name, summary },
      { example: real !== true, extra_words: `${sectorWords[sector].nl} ${sectorWords[sector].en}` },
    )
  for (const { name, region, work, consents } of set.people)
    if (region !== undefined)
      yield row(
        'person',
        name,
        { region, title: name, summary: work },
        { visibility: consents ? 'public' : 'team' },
      )
  for (const { region, title, summary } of set.themes)
    yield row('theme', `${region}/${title}`, { region, title, summary })
  for (const { region, name, kind, summary } of set.bodies)
    yield row(
      'body',
      `${region}/${name}`,
      { region, title: name, summary },
      { extra_words: `${bodyKindWords[kind].nl[0]} ${bodyKindWords[kind].en[0]}` },
    )
}

export function personRows({ people }: PartnerSet, { at }: Act) {
  return {
    person: people.map(({ name, email, work, motive, consents, operator }) => ({
      id: idOfName('person', name),
      name,
      email: email ?? null,
      locale: 'nl' as const,
      work,
      motive: motive ?? '',
      consent_at: consents ? at : null,
      digest: 'weekly' as const,
      operator: operator ?? false,
      example: true,
      created_at: at,
      last_seen_at: null,
      erased_at: null,
    })),
  }
}

export function organisationRows({ organisations }: PartnerSet) {
  const id = (name: string) => idOfName('organisation', name)
  return {
    organisation: organisations.map(({ name, sector, kvk }) => ({
      id: id(name),
      sector,
      description: '',
      website: null,
      kvk: kvk ?? null,
      logo: null,
      logo_type: null,
      logo_text: '',
    })),
    partner: organisations.flatMap(({ name, regions }) =>
      regions.map((region) => ({ region, organisation: id(name), since: '2024-06-24', until: null })),
    ),
    work_area: organisations.flatMap(({ name, areas = [] }) =>
      areas.map((code) => ({ organisation: id(name), code })),
    ),
  }
}

export function bodyRows({ bodies }: PartnerSet) {
  const id = (body: { readonly region: string; readonly name: string }) =>
    idOfName('body', `${body.region}/${body.name}`)
  return {
    body: bodies.map((body) => ({ id: id(body), kind: body.kind, right: body.right, task: body.task })),
    body_sector: bodies.flatMap((body) => body.sectors.map((sector) => ({ body: id(body), sector }))),
    seat: bodies.flatMap((body) =>
      body.seats.map(({ organisation, person, function: post, since, until }, place) => ({
        id: idOfName('seat', `${body.region}/${body.name}/${place}`),
        body: id(body),
        organisation: idOfName('organisation', organisation),
        person: person === undefined ? null : idOfName('person', person),
        function: post,
        since,
        until: until ?? null,
        revision: 1,
      })),
    ),
  }
}

export function linkRows({ bodies, themes }: PartnerSet, { at }: Act) {
  const link = (from: string, relation: Relation, to: string) => ({
    id: idOfName('link', `${from}/${relation}/${to}`),
    from_bead: from,
    to_bead: to,
    relation,
    created_at: at,
    created_by: null,
  })
  const theme = (region: string, title: string) => idOfName('theme', `${region}/${title}`)
  return {
    thread_link: [
      ...themes.flatMap(({ region, title, ledBy, partners = [] }) => [
        ...(ledBy === undefined ? [] : [link(theme(region, title), 'led-by', idOfName('person', ledBy))]),
        ...partners.map((name) =>
          link(idOfName('organisation', name), 'contributes-to', theme(region, title)),
        ),
      ]),
      ...bodies.flatMap(({ region, name, themes: titles = [], presentsTo = [] }) => {
        const from = idOfName('body', `${region}/${name}`)
        return [
          ...titles.map((title) => link(from, 'contributes-to', theme(region, title))),
          ...presentsTo.map((body) => link(from, 'presents-to', idOfName('body', body))),
        ]
      }),
    ],
  }
}

export function rightRows({ people, mandates = [] }: PartnerSet, { at }: Act) {
  return {
    role: people.flatMap(({ name, role }) =>
      role === undefined
        ? []
        : [
            {
              id: idOfName('role', name),
              person: idOfName('person', name),
              organisation: idOfName('organisation', role.organisation),
              role: role.role,
              scope: 'region' as const,
              region: role.region,
              bead: null,
              since: at,
              until: null,
              given_by: null,
            },
          ],
    ),
    mandate: mandates.map(({ region, giver, holder, scope, since, until, source }) => ({
      id: idOfName('mandate', `${region}/${giver}/${holder}`),
      region,
      giver: idOfName('organisation', giver),
      holder_organisation: idOfName('organisation', holder),
      holder_person: null,
      scope,
      since,
      until: until ?? null,
      source,
      source_url: null,
      revision: 1,
    })),
  }
}
