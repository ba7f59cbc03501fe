import type { ComponentChildren, VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { type Bead, type BeadKind, beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { networkTexts } from '../language/texts-network.ts'
import { sectorWords } from '../language/texts-partner-words.ts'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { type Finding, findingKinds } from './finding.ts'

/** So many are shown at once; the others can be opened. */
const SHOWN = 6
/** So many names stand in a sentence; of the others the number. */
const NAMED = 5

type Named = Pick<Bead, 'region' | 'slug' | 'title'>

/** What a manager can do something about: kind by kind, each a sentence with names that are links. */
export function NetworkFindings(props: {
  readonly locale: Locale
  readonly findings: readonly Finding[]
}): VNode {
  const words = networkTexts[props.locale]
  if (props.findings.length === 0) return <p>{words.noFindings}</p>
  return (
    <>
      {findingKinds.map((kind) => {
        const found = props.findings.filter((finding) => finding.kind === kind)
        if (found.length === 0) return null
        const { title, why } = words.groups[kind]
        const [first, rest] = [found.slice(0, SHOWN), found.slice(SHOWN)]
        return (
          <section class="network-finding" aria-labelledby={`bevinding-${kind}`}>
            <Heading level={3} id={`bevinding-${kind}`}>
              {`${title} (${found.length})`}
            </Heading>
            <p>{why}</p>
            <FindingList locale={props.locale} findings={first} />
            {rest.length === 0 ? null : (
              <details class="details">
                <summary>{words.more(String(rest.length))}</summary>
                <div class="details__body">
                  <FindingList locale={props.locale} findings={rest} />
                </div>
              </details>
            )}
          </section>
        )
      })}
    </>
  )
}

function FindingList({ locale, findings }: { locale: Locale; findings: readonly Finding[] }): VNode {
  return (
    <ul>
      {findings.map((finding) => (
        <li>{sentenceOf(finding, locale)}</li>
      ))}
    </ul>
  )
}

function sentenceOf(finding: Finding, locale: Locale): ComponentChildren {
  const words = networkTexts[locale]
  const link = (kind: BeadKind, bead: Named) => (
    <a href={addressIn(locale, beadPath({ ...bead, kind }))}>{bead.title}</a>
  )
  const partners = (list: readonly Named[]) =>
    joined(
      list.map((one) => link('organisation', one)),
      locale,
    )
  switch (finding.kind) {
    case 'missing-sectors':
      return (
        <>
          {link('body', finding.body)}{' '}
          {words.missing(
            plain(
              finding.missing.map(({ sector }) => sectorWords[sector][locale].toLowerCase()),
              locale,
            ),
          )}{' '}
          {finding.missing.some(({ candidates }) => candidates.length > 0) ? (
            <Asked
              locale={locale}
              names={partners(finding.missing.flatMap(({ candidates }) => candidates.slice(0, 2)))}
            />
          ) : (
            words.noCandidate
          )}
        </>
      )
    case 'vacant':
      return around(words.vacantFor(MARK), partners(finding.partners), link('body', finding.body))
    case 'empty-body':
      return [link('body', finding.body), ' ', words.noSeats]
    case 'theme-alone':
      return [link('theme', finding.theme), ' ', words.nobody]
    case 'theme-one-person': {
      const person = finding.person ? link('person', finding.person) : words.oneUnnamed
      const note =
        finding.unknown === 0
          ? ''
          : ` ${words.unknownNote(`${finding.unknown} ${words.seat[finding.unknown === 1 ? 0 : 1]}`)}`
      return [around(words.onlyPerson(MARK), person, link('theme', finding.theme)), note]
    }
    case 'theme-one-partner':
      return [
        link('theme', finding.theme),
        ` ${words.onlyPartner} `,
        link('organisation', finding.partner),
        '.',
      ]
    case 'cut':
      return [
        link('organisation', finding.partner),
        ` ${words.cutFrom} `,
        joined(
          [
            ...finding.loosePartners.map((one) => link('organisation', one)),
            ...finding.looseBodies.map((one) => link('body', one)),
          ],
          locale,
        ),
        '.',
      ]
    case 'no-seat':
      return [link('organisation', finding.partner), ' ', words.noSeatYet]
    case 'one-body':
      return [`${words.onlyIn} `, link('body', finding.body), ': ', partners(finding.partners), '.']
  }
}

/** Stands where links come in a sentence of the catalogue. */
const MARK = '\u0000'

function around(sentence: string, middle: ComponentChildren, first?: ComponentChildren): ComponentChildren {
  const [before = '', after = ''] = sentence.split(MARK)
  return first === undefined ? [before, middle, after] : [first, ' ', before, middle, after]
}

function Asked({ locale, names }: { locale: Locale; names: ComponentChildren }): VNode {
  return <>{around(networkTexts[locale].ask(MARK), names)}</>
}

/** "A, B en C"; of a long list the first, and how many others. */
function joined(items: readonly ComponentChildren[], locale: Locale): ComponentChildren {
  const words = networkTexts[locale]
  const cut = items.length > NAMED + 1
  const all = cut ? [...items.slice(0, NAMED), words.others(String(items.length - NAMED))] : items
  return all.flatMap((item, i) => {
    if (i === 0) return [item]
    return [i === all.length - 1 ? ` ${words.and} ` : ', ', item]
  })
}

function plain(items: readonly string[], locale: Locale): string {
  return items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} ${networkTexts[locale].and} ${items.at(-1)}`
}
