import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn } from '../language/index.ts'
import { detailLabels, projectDetailTexts } from '../language/texts-project-details.ts'
import {
  factorGroupWords,
  factorWayWords,
  needKindWords,
  needStateWords,
} from '../language/texts-project-words.ts'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { ScrollTable } from '../web/ui/scroll-table/scroll-table.view.tsx'
import { refLink } from './action-table.view.tsx'
import type { Factor, Need } from './detail-shape.ts'
import { factorGroups } from './project.ts'

interface TableProps {
  readonly locale: Locale
  /** Dutch path of the forms, for who may change them. */
  readonly editing?: string
  /** Names the project of each: on the page of a region. */
  readonly withProject?: boolean
}

/** Processes and needs: what, for whom, whether it is there, who does it. */
export function NeedTable(
  props: TableProps & { readonly id: string; readonly caption: string; readonly needs: readonly Need[] },
): VNode {
  const { locale, editing, withProject = false, id, caption, needs } = props
  return (
    <ScrollTable captionId={id} caption={caption} kind="action-table">
      <thead>
        <tr>
          <th scope="col">{detailLabels.wat[locale]}</th>
          <th scope="col">{detailLabels.voorwie[locale]}</th>
          <th scope="col">{detailLabels.stand[locale]}</th>
          <th scope="col">{detailLabels.wie[locale]}</th>
        </tr>
      </thead>
      <tbody>
        {needs.map((need) => (
          <tr>
            <th scope="row">
              {need.what}
              <span class="action-origin">
                {needKindWords[need.kind][locale]}
                {withProject ? <> · {refLink(need.project, locale)}</> : null}
                <EditLink {...{ locale, editing }} id={need.id} what={need.what} />
              </span>
            </th>
            <td>{need.forWhom}</td>
            <td>
              <span class={need.state === 'exists' ? 'state state--done' : 'state'}>
                {needStateWords[need.state][locale]}
              </span>
            </td>
            <td>{need.who}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

/** Factors in their groups, those without any left out. */
export function FactorGroups(props: TableProps & { readonly factors: readonly Factor[] }): VNode {
  const { locale, editing, withProject = false, factors } = props
  const words = projectDetailTexts[locale]
  const groups = Map.groupBy(factors, ({ group }) => group)
  return (
    <>
      {factorGroups
        .flatMap((group) => {
          const listed = groups.get(group)
          return listed ? [{ group, listed }] : []
        })
        .map(({ group, listed }) => (
          <>
            <Heading level={withProject ? 2 : 3}>
              {`${factorGroupWords[group][locale]} (${listed.length})`}
            </Heading>
            <ScrollTable
              captionId={`factoren-${group}`}
              caption={`${factorGroupWords[group][locale]} (${listed.length})`}
              kind="action-table"
            >
              <thead>
                <tr>
                  <th scope="col">{detailLabels.wat[locale]}</th>
                  <th scope="col">{detailLabels.richting[locale]}</th>
                  <th scope="col">{detailLabels.gewicht[locale]}</th>
                  <th scope="col">{detailLabels.maatregel[locale]}</th>
                </tr>
              </thead>
              <tbody>
                {listed.map((factor) => (
                  <tr>
                    <th scope="row">
                      {factor.what}
                      <span class="action-origin">
                        {withProject ? refLink(factor.project, locale) : null}
                        <EditLink {...{ locale, editing }} id={factor.id} what={factor.what} />
                      </span>
                    </th>
                    <td>
                      <span class={factor.way === 'helps' ? 'state state--done' : 'state'}>
                        {factorWayWords[factor.way][locale]}
                      </span>
                    </td>
                    <td>{words.weightOf(factor.weight)}</td>
                    <td>{factor.measure}</td>
                  </tr>
                ))}
              </tbody>
            </ScrollTable>
          </>
        ))}
    </>
  )
}

function EditLink(props: {
  readonly locale: Locale
  readonly editing: string | undefined
  readonly id: string
  readonly what: string
}): VNode | null {
  const { locale, editing, id, what } = props
  if (editing === undefined) return null
  const words = projectDetailTexts[locale]
  return (
    <>
      {' · '}
      <a href={addressIn(locale, `${editing}/${id}`)} aria-label={words.editThis(what)}>
        {words.edit}
      </a>
    </>
  )
}
