/**
 * Dutch within a page in another language (WCAG 3.1.2, language of parts). What people write — names of projects,
 * summaries, agendas, news — stays in the language in which they wrote it. It is marked here, where all pages come
 * together, and not in each view: a run of text with Dutch words and hardly an English one is read aloud as Dutch.
 * A name without any such word stays unmarked, as the criterion allows for names.
 */
const DUTCH = wordsOf(`
  aan achter af alle alleen alles altijd ander andere anders bij bijna binnen blijft blijven bouwen brengt buiten
  daar daarna dan dat de deel deelnemers deze dichtbij dit doen drie dus een eerst eerste eigen elkaar elke en
  er ervaren gaan gaat gedeeld geen gesprek gesprekken gewone gewoon gezamenlijke goed goede graag groep grote haar
  hebben heeft hele helpen helpt het hij hoe hun iedereen iemand iets ik inwoners ja jaar jonge kan kleine komen
  komt krijgen krijgt kunnen laat langer maak maakt maar mag maken mantelzorgers mee meedoen meer mensen met mijn
  minder moet moeten na naar naast niet niets nieuwe nodig nog nu om omgeving onder ons onze ook op ouder oudere
  ouderen praten ruim samen samenleving samenwerking sinds sneller soms spreek staat steeds te tegen thuis tien
  toch tot tussen twee u uit uur uw vaak vallen van vanaf vanuit vast vaste veel verder verslag vier vijf vinden
  voor vooral voorbeeld voortgang vragen vrijwilligers waar waarom wanneer wat wel welke werken werkt wie wij willen
  worden wordt zelf zelfde zes zestien zich zien zij zijn zit zo zoals zonder zorgen één
`)
const ENGLISH = wordsOf(`
  a about above again also an and any are as at be before below board but by can children choose even everybody
  for from garden given group happen has have here hidden how if into it its led left many may meeting meetings more most
  no not often on only or other our out people places register report see seven show sign since so somebody source stopped
  take taken than that the their them then there these they this to until up use were what when where which who
  whoever whose will with working works written you your
`)
// What both languages have (in, is, of, over, we, die) stands in neither.

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** How Dutch words are written and English ones hardly ever; names, which have a capital, aside. */
const DUTCH_SHAPE = /ij|aa|uu|ieuw|ouw|heid|..tie$|gd$|dt$|...(?:[dgkprtv]|[lm]m)en$/

/** Whether a text is Dutch rather than English. One English word is enough to leave a name in it for what it is. */
export function isDutch(text: string): boolean {
  let dutch = 0
  let english = 0
  for (const [word] of text.matchAll(/(?<![\p{L}&/])\p{L}+(?![\p{L}/])/gu)) {
    const small = word.toLowerCase()
    if (ENGLISH.has(small)) english += 1
    else if (DUTCH.has(small) || (word === small && DUTCH_SHAPE.test(word))) dutch += 1
  }
  return dutch > 3 * english
}

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*(\/?)>/gi
const VOID = wordsOf('area base br col embed hr img input link meta source track wbr')
/** Elements with no marks in their text. */
const BARE = wordsOf('script style textarea')
/** Elements that hold text alone, or within which a `span` is none. */
const NO_SPAN = wordsOf('option text title tspan desc')

/** Parts of a run: our words before what they are about, as in "Measurements: Wie doet er mee?". */
function piecesOf(text: string): string[] {
  return text.split(/(?<=: | · )/)
}

function isWhole(text: string): boolean {
  return piecesOf(text).every(isDutch)
}

interface Open {
  readonly name: string
  /** Its text is marked as Dutch, by itself or by what it is in. */
  readonly isDutch: boolean
  readonly hasLanguage: boolean
}

/**
 * Marks the Dutch on a page in another language.
 *
 * @param html as our renderer makes it: attributes in double quotes, every element closed
 */
export function markDutch(html: string): string {
  const open: Open[] = []
  const parts: string[] = []
  let from = 0
  let isAtStart = false
  for (const tag of html.matchAll(TAG)) {
    const [whole, slash = '', name = '', attributes = '', closed = ''] = tag
    const text = html.slice(from, tag.index)
    const inside = open.at(-1)
    if (!inside || inside.isDutch || BARE.has(inside.name) || !isDutch(text)) parts.push(text)
    else if (isAtStart && slash === '/' && !inside.hasLanguage && (NO_SPAN.has(inside.name) || isWhole(text)))
      parts.push(` lang="nl"${parts.pop() ?? ''}`, text)
    else if (NO_SPAN.has(inside.name)) parts.push(text)
    else
      parts.push(
        ...piecesOf(text).map((piece) => (isDutch(piece) ? `<span lang="nl">${piece}</span>` : piece)),
      )
    isAtStart = false
    if (slash === '/') open.pop()
    else if (closed === '' && !VOID.has(name)) {
      const language = /\slang="([^"]*)"/.exec(attributes)?.[1]
      const isDutch = language === undefined ? (inside?.isDutch ?? false) : language === 'nl'
      open.push({ name, isDutch, hasLanguage: language !== undefined })
      // The end of the tag apart, so that a language can still go before it.
      parts.push(whole.slice(0, -1), '>')
      isAtStart = true
      from = tag.index + whole.length
      continue
    }
    parts.push(whole)
    from = tag.index + whole.length
  }
  parts.push(html.slice(from))
  return parts.join('')
}
