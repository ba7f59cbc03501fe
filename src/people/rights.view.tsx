import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { formatList } from '../language/index.ts'
import { actionWords, kindWords, roleTexts, roleWords, whoWords } from '../language/texts-roles.ts'
import type { PageDefaults } from '../web/index.ts'
import { Page } from '../web/index.ts'
import { DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { DeskTable } from './desk-frame.view.tsx'
import { actions, type Kind, type Reach, rights, roles, type Who } from './rights.ts'

const kinds = Object.keys(kindWords).filter((kind): kind is Kind => kind in rights)

/** `/rechten`: the table of rights in words. It is drawn from the table that is enforced. */
export function RightsPage({ page }: { readonly page: PageDefaults }): VNode {
  const { locale } = page
  const words = roleTexts[locale]
  return (
    <Page page={page} title={words.rightsTitle}>
      <Opening title={words.rightsTitle} lead={words.rightsIntro} />
      <Heading level={2}>{words.rightsRoles}</Heading>
      <DefinitionList
        items={roles.map((role) => ({
          term: roleWords[role][locale].name,
          description: roleWords[role][locale].may,
        }))}
      />
      <Note>{words.rightsNote}</Note>
      <Heading level={2}>{words.rightsTable}</Heading>
      <p>{words.rightsOwnWhy}</p>
      <div class="rights">
        {kinds.map((kind) => {
          const rows = actions.flatMap((action) => {
            const cells = rights[kind][action]
            if (!cells) return []
            const all = circlesOf(cells, 'any', locale)
            const own = circlesOf(cells, 'own', locale)
            return [[actionWords[action][locale], all || (own ? '' : words.rightsOperator), own]]
          })
          // Most kinds have nothing that is somebody's own.
          const width = rows.some(([, , own]) => own !== '') ? 3 : 2
          return (
            <DeskTable
              id={`recht-${kind}`}
              caption={kindWords[kind][locale]}
              columns={[words.action, words.rightsAll, words.rightsOwn].slice(0, width)}
              rows={rows.map((row) => row.slice(0, width))}
            />
          )
        })}
      </div>
    </Page>
  )
}

/** Who may do something, the widest circle alone: who may do it as everybody need not be named by their role too. */
function circlesOf(cells: Readonly<Partial<Record<Who, Reach>>>, reach: Reach, locale: Locale): string {
  for (const who of ['anyone', 'signed-in'] as const) if (cells[who] === reach) return whoWords[who][locale]
  const names = roles.filter((role) => cells[role] === reach).map((role) => roleWords[role][locale].name)
  return formatList(names, locale)
}
