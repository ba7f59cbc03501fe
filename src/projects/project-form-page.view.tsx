import type { VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { ProjectForm, type ProjectFormProps } from './project-form.view.tsx'

export interface ProjectFormPageProps extends ProjectFormProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
}

/** A page with the whole form. */
export function ProjectFormPage(props: ProjectFormPageProps): VNode {
  const { page, region, regions, bead } = props
  const { locale } = page
  const words = projectFormTexts[locale]
  const title = bead ? words.editTitle(bead.title) : words.newTitle
  return (
    <Page
      page={page}
      title={title}
      crumbs={[
        ...regionCrumbs(region, regions, locale),
        { name: projectTexts[locale].projects, path: `${props.base}/projecten` },
        ...(bead ? [{ name: bead.title, path: beadPath(bead) }] : []),
      ]}
      example={region.example}
      indexed={false}
      sheet="work"
      islands={['form-draft']}
    >
      <Opening title={title} />
      <ProjectForm {...props} />
    </Page>
  )
}
