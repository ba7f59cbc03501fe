import type { VNode } from 'preact'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { beadKindWords, relationWords, threadTexts } from '../language/texts-thread.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect, FieldText } from '../web/ui/field/field.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Link } from '../web/ui/link/link.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { relationOf } from './around.view.tsx'
import type { BeadState } from './bead-state.ts'
import { DoneNotice } from './bead-tools.view.tsx'
import { beadCrumbs } from './crumbs.ts'
import { type LinkChoice, listLinkChoices } from './link-choice.ts'

export interface LinkPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly state: BeadState
  readonly choice: LinkChoice | undefined
  readonly query: string
  /** What can be joined with the bead in the chosen way; absent before one was chosen. */
  readonly targets: readonly Bead[] | undefined
  readonly refused?: string
  readonly done?: string | undefined
}

/** The editor of links of a bead, without script: choose how, search, choose with what. */
export function LinkPage(props: LinkPageProps): VNode {
  const { page, region, state, choice, query, targets, refused, done } = props
  const { bead } = state
  const { locale } = page
  const words = threadTexts[locale]
  const address = addressIn(locale, `${beadPath(bead)}/koppelen`)
  const choices = listLinkChoices(bead).map(({ value, relation, kind, outward }) => ({
    value,
    text: words.relationTo(
      relationWords[relation][outward ? 'forth' : 'back'][locale],
      beadKindWords[kind].one[locale],
    ),
  }))
  return (
    <Page
      page={page}
      title={words.linkTitle(bead.title)}
      crumbs={beadCrumbs(bead, region, locale)}
      example={region.example}
      indexed={false}
    >
      <Opening title={words.linkTitle(bead.title)} lead={words.linkIntro} />
      <DoneNotice locale={locale} done={done} />
      {refused === undefined ? null : (
        <Alert kind="error" title={refused}>
          <p class="nl-paragraph">{words.linkIntro}</p>
        </Alert>
      )}
      <form method="get" action={address} class="form">
        <FieldSelect
          locale={locale}
          id="relatie"
          name="relatie"
          label={words.relation}
          choices={choices}
          {...(choice ? { value: choice.value } : {})}
        />
        <FieldText
          locale={locale}
          id="naam"
          name="naam"
          label={words.target}
          help={words.targetHelp}
          value={query}
        />
        <Button weight={targets ? 'secondary' : 'primary'}>{words.search}</Button>
      </form>
      {targets && choice ? <Targets {...props} targets={targets} choice={choice} address={address} /> : null}
      <Own {...props} address={address} />
    </Page>
  )
}

function Targets(props: {
  page: PageDefaults
  targets: readonly Bead[]
  choice: LinkChoice
  address: string
}): VNode {
  const words = threadTexts[props.page.locale]
  return (
    <section aria-labelledby="waarmee">
      <Heading level={2} id="waarmee">
        {words.targets}
      </Heading>
      {props.targets.length === 0 ? <p class="nl-paragraph">{words.targetsNone}</p> : null}
      <form method="post" action={props.address}>
        <input type="hidden" name="relatie" value={props.choice.value} />
        <ul class="events">
          {props.targets.map((target) => (
            <li>
              <Button weight="secondary" name="met" value={target.id}>
                {words.makeLink(target.title)}
              </Button>
              {target.summary === '' ? null : <p class="soft">{target.summary}</p>}
            </li>
          ))}
        </ul>
      </form>
    </section>
  )
}

function Own({ page: { locale }, state, address }: LinkPageProps & { readonly address: string }): VNode {
  const words = threadTexts[locale]
  const { up, down, beside } = state.around
  const all = [...up, ...down, ...beside]
  return (
    <section aria-labelledby="koppelingen">
      <Heading level={2} id="koppelingen">
        {words.own}
      </Heading>
      {all.length === 0 ? <p class="nl-paragraph">{words.ownNone}</p> : null}
      <ul class="events events--own">
        {all.map((near) => (
          <li>
            <p>
              <span class="soft">{relationOf(near, locale)}</span>{' '}
              <Link href={addressIn(locale, beadPath(near.bead))}>{near.bead.title}</Link>
            </p>
            <form method="post" action={`${address}/${near.link}/verwijderen`}>
              <button
                type="submit"
                class="nl-button nl-button--secondary"
                aria-label={words.removeLink(near.bead.title)}
              >
                {words.removeLinkShort}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
