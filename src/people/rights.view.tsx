import type { VNode } from 'preact'
import { actionWords, kindWords, roleTexts, roleWords, whoWords } from '../language/texts-roles.ts'
import type { PageDefaults } from '../web/index.ts'
import { Page } from '../web/index.ts'
import { DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { DeskTable } from './desk-frame.view.tsx'
import { actions, type Kind, rights, roles } from './rights.ts'

const kinds = Object.keys(kindWords).filter((kind): kind is Kind => kind in rights)
const circles = ['anyone', 'signed-in', ...roles] as const

/** `/rechten`: the table of rights in words. It is drawn from the table that is enforced. */
export function RightsPage({ page }: { readonly page: PageDefaults }): VNode {
  const { locale } = page
  const words = roleTexts[locale]
  const heads = circles.map((who) =>
    who === 'anyone' || who === 'signed-in' ? whoWords[who][locale] : roleWords[who][locale].name,
  )
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
      {kinds.map((kind) => (
        <DeskTable
          id={`recht-${kind}`}
          caption={kindWords[kind][locale]}
          columns={[words.action, ...heads, words.operator]}
          rows={actions.flatMap((action) => {
            const cells = rights[kind][action]
            if (!cells) return []
            return [
              [
                actionWords[action][locale],
                ...circles.map((who) => {
                  const reach =
                    cells.anyone ?? cells[who] ?? (who === 'anyone' ? undefined : cells['signed-in'])
                  return reach === undefined
                    ? words.rightsNo
                    : reach === 'own'
                      ? words.rightsOwn
                      : words.rightsYes
                }),
                words.rightsYes,
              ],
            ]
          })}
        />
      ))}
    </Page>
  )
}
