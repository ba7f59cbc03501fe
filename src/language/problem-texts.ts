import type { Locale } from '../base/locale.ts'
import type { ProblemCode } from '../base/problem.ts'

interface ProblemText {
  readonly title: string
  /** May hold `{name}`: filled from the values of the problem. */
  readonly happened: string
  readonly advice: string
  /** Where the advice is about what stands on the page, what a program can do instead. */
  readonly adviceForPrograms?: string
}

const nl: Readonly<Record<ProblemCode, ProblemText>> = {
  'page-not-found': {
    title: 'Deze pagina is er niet',
    happened: 'We hebben geen pagina op dit adres. Misschien is de link oud of is er een typefout gemaakt.',
    advice: 'Zoek hieronder op een plaats, een postcode of een onderwerp. Of ga naar de voorpagina.',
    adviceForPrograms: 'Zoek met /api/v1/search.',
  },
  'link-unknown': {
    title: 'Deze link klopt niet',
    happened: 'Het laatste deel van de link mist iets of is veranderd. Er is niets gebeurd.',
    advice:
      'Open de link nog eens vanuit uw e-mail, of kopieer hem helemaal. Werkt dat niet? Vraag wie u mailde om hulp.',
  },
  'area-not-found': {
    title: 'Dit gebied kennen we niet',
    happened: 'De code {code} hoort niet bij een gemeente, wijk of buurt die wij kennen.',
    advice: 'Zoek hieronder op de naam of de postcode van de plaats.',
    adviceForPrograms: 'Zoek met /api/v1/search.',
  },
  'area-has-successor': {
    title: 'Dit gebied bestaat niet meer',
    happened: 'De code {code} was van de gemeente {name}. Die is opgegaan in {successorName}.',
    advice: 'Bekijk het gebied van nu:',
    adviceForPrograms: 'De codes van nu staan in successors.',
  },
  'region-not-found': {
    title: 'Deze regio kennen we niet',
    happened: 'Er is geen regio met de naam {region}.',
    advice: 'Kies een regio uit de lijst met regio’s, of zoek hieronder op een plaats.',
    adviceForPrograms: 'Zie /api/v1/regions, of zoek met /api/v1/search.',
  },
  'indicator-not-found': {
    title: 'Dit cijfer kennen we niet',
    happened: 'Er is geen cijfer met de naam {indicator}.',
    advice: 'Kies een cijfer uit de lijst met cijfers, of zoek hieronder op een onderwerp.',
    adviceForPrograms: 'Zie /api/v1/indicators, of zoek met /api/v1/search.',
  },
  'wrong-level': {
    title: 'Dit cijfer is er niet voor dit soort gebied',
    happened: 'U vroeg {level}. De bron geeft dit cijfer niet voor dat soort gebied.',
    advice: 'Kies een ander soort gebied: {levels}.',
  },
  'bad-input': {
    title: 'Wij begrijpen deze vraag niet',
    happened: 'In het adres of het formulier staat iets wat niet klopt: {fault}.',
    advice: 'Ga terug, verbeter dit en probeer het opnieuw.',
  },
  'query-too-long': {
    title: 'Deze vraag is te lang',
    happened: 'Het adres is langer dan wij kunnen lezen.',
    advice: 'Maak uw zoekvraag korter of kies minder gebieden.',
  },
  'method-not-allowed': {
    title: 'Dit kan hier niet',
    happened: 'Op dit adres kunt u alleen lezen, niets versturen.',
    advice: 'Ga terug naar de vorige pagina. Programma’s gebruiken hier GET.',
  },
  'not-acceptable': {
    title: 'Deze vorm hebben we niet',
    happened: 'U vroeg een bestandsvorm die we op dit adres niet geven.',
    advice: 'Kies een gewone pagina, of zet .csv of .json achter het adres.',
  },
  'too-many-areas': {
    title: 'Dat zijn te veel gebieden tegelijk',
    happened: 'U kunt {limit} gebieden tegelijk vergelijken.',
    advice: 'Haal een paar gebieden weg. Wilt u alle cijfers hebben? Download dan het hele bestand.',
  },
  'store-unavailable': {
    title: 'Het bestand is niet bewaard',
    happened: 'De opslag voor bestanden doet het even niet. Er is niets veranderd. Dat is niet uw schuld.',
    advice:
      'Ga met uw browser een stap terug, kies het bestand nog een keer en probeer het over een paar minuten opnieuw.',
  },
  'database-unavailable': {
    title: 'De cijfers zijn even niet te bereiken',
    happened: 'Het programma kan nu niet bij de cijfers. Dat is niet uw schuld.',
    advice: 'Probeer het over een paar minuten opnieuw.',
  },
  'bead-not-found': {
    title: 'Deze pagina is er niet',
    happened: 'Op dit adres is niets te zien. Misschien is het weggehaald, of is het niet voor iedereen.',
    advice: 'Hoort u bij deze regio? Log dan in en probeer het opnieuw.',
  },
  'sign-in-first': {
    title: 'U bent niet meer ingelogd',
    happened: 'Voor deze stap moet u ingelogd zijn. Er is niets veranderd.',
    advice: 'Log in via ‘Inloggen’ bovenaan. Ga daarna terug en verstuur het formulier opnieuw.',
  },
  'second-step-first': {
    title: 'Eerst een tweede stap',
    happened: 'Uw rol vraagt om een tweede stap bij het inloggen. Er is niets veranderd.',
    advice:
      'Open een nieuw tabblad en ga naar Mijn Noaber, bij uw manieren om in te loggen. Verstuur daarna het formulier opnieuw.',
  },
  'no-right': {
    title: 'Dit mag u niet',
    happened: 'Uw rol geeft u hier geen recht op. Er is niets veranderd.',
    advice: 'Vraag de programmamanager van de regio om een rol die dit wel mag.',
  },
  'foreign-form': {
    title: 'Dit formulier kwam niet van deze site',
    happened: 'Uw browser zegt dat dit formulier vanaf een andere site is verstuurd. Er is niets veranderd.',
    advice: 'Ga zelf naar de pagina op deze site en vul het formulier daar in.',
  },
  'bad-form': {
    title: 'Dit formulier kunnen we niet lezen',
    happened: 'Wat uw browser stuurde, is geen volledig formulier. Er is niets veranderd.',
    advice: 'Ga terug, laad de pagina opnieuw en probeer het nog eens.',
  },
  'form-too-large': {
    title: 'Dit is te groot',
    happened: 'Wat u stuurde, is groter dan hier mag. Er is niets veranderd.',
    advice: 'Ga terug, maak de tekst korter of het bestand kleiner, en probeer het nog eens.',
  },
  'file-too-large': {
    title: 'Dit bestand is te groot',
    happened: 'Een bestand mag hier ten hoogste {most} zijn. Er is niets bewaard.',
    advice: 'Ga terug, maak het bestand kleiner en probeer het nog eens.',
  },
  'file-not-found': {
    title: 'Dit bestand is er niet',
    happened: 'Het bestand is weggehaald, of alleen voor anderen te zien.',
    advice: 'Log in als u het eerder wel kon openen, of vraag het aan wie u dit adres gaf.',
  },
  'changed-meanwhile': {
    title: 'Iemand anders was u voor',
    happened: 'Terwijl u bezig was, is dit door iemand anders veranderd. Wat u invulde, is niet bewaard.',
    advice: 'Ga terug om uw tekst te kopiëren. Open de pagina daarna opnieuw en vul uw wijziging in.',
  },
  'too-many-requests': {
    title: 'Dit ging te vaak achter elkaar',
    happened: 'Vanaf uw adres of voor dit account is het te vaak geprobeerd.',
    advice: 'Wacht een kwartier en probeer het dan nog eens. Soms moet u een uur wachten.',
  },
  unexpected: {
    title: 'Er ging iets mis bij ons',
    happened: 'Deze pagina kon niet worden gemaakt. Dat is niet uw schuld en er is niets kwijt.',
    advice:
      'Probeer het opnieuw. Blijft het misgaan, noem dan dit nummer als u contact opneemt: {reference}.',
  },
}

const en: Readonly<Record<ProblemCode, ProblemText>> = {
  'page-not-found': {
    title: 'This page does not exist',
    happened: 'We have no page at this address. The link may be old, or there may be a typing error.',
    advice: 'Search below for a place, a postcode or a subject. Or go to the front page.',
    adviceForPrograms: 'Search with /api/v1/search.',
  },
  'link-unknown': {
    title: 'This link is not right',
    happened: 'The last part of the link is incomplete or was changed. Nothing has happened.',
    advice:
      'Open the link from your e-mail again, or copy the whole of it. Does that not work? Ask who mailed you.',
  },
  'area-not-found': {
    title: 'We do not know this area',
    happened: 'The code {code} does not belong to a municipality, district or neighbourhood that we know.',
    advice: 'Search below for the name or postcode of the place.',
    adviceForPrograms: 'Search with /api/v1/search.',
  },
  'area-has-successor': {
    title: 'This area no longer exists',
    happened: 'The code {code} belonged to the municipality of {name}. It was merged into {successorName}.',
    advice: 'Look at the area of today:',
    adviceForPrograms: 'The codes of today are in successors.',
  },
  'region-not-found': {
    title: 'We do not know this region',
    happened: 'There is no region with the name {region}.',
    advice: 'Choose a region from the list of regions, or search below for a place.',
    adviceForPrograms: 'See /api/v1/regions, or search with /api/v1/search.',
  },
  'indicator-not-found': {
    title: 'We do not know this figure',
    happened: 'There is no figure with the name {indicator}.',
    advice: 'Choose a figure from the list of figures, or search below for a subject.',
    adviceForPrograms: 'See /api/v1/indicators, or search with /api/v1/search.',
  },
  'wrong-level': {
    title: 'This figure does not exist for this kind of area',
    happened: 'You asked for {level}. The source does not give this figure for that kind of area.',
    advice: 'Choose another kind of area: {levels}.',
  },
  'bad-input': {
    title: 'We do not understand this question',
    happened: 'Something in the address or the form is not right: {fault}.',
    advice: 'Go back, correct it and try again.',
  },
  'query-too-long': {
    title: 'This question is too long',
    happened: 'The address is longer than we can read.',
    advice: 'Make your search shorter or choose fewer areas.',
  },
  'method-not-allowed': {
    title: 'This is not possible here',
    happened: 'At this address you can only read, not send anything.',
    advice: 'Go back to the previous page. Programs use GET here.',
  },
  'not-acceptable': {
    title: 'We do not have this form',
    happened: 'You asked for a file format that we do not give at this address.',
    advice: 'Choose an ordinary page, or add .csv or .json to the address.',
  },
  'too-many-areas': {
    title: 'That is too many areas at once',
    happened: 'You can compare {limit} areas at once.',
    advice: 'Remove a few areas. Do you want all figures? Then download the whole file.',
  },
  'store-unavailable': {
    title: 'The file was not kept',
    happened: 'The store for files does not work right now. Nothing was changed. This is not your fault.',
    advice: 'Go one step back in your browser, choose the file once more and try again in a few minutes.',
  },
  'database-unavailable': {
    title: 'The figures cannot be reached for a moment',
    happened: 'The program cannot reach the figures now. This is not your fault.',
    advice: 'Try again in a few minutes.',
  },
  'bead-not-found': {
    title: 'This page is not there',
    happened: 'There is nothing to see at this address. Perhaps it was removed, or it is not for everybody.',
    advice: 'Are you part of this region? Sign in and try again.',
  },
  'sign-in-first': {
    title: 'You are no longer signed in',
    happened: 'You have to be signed in for this step. Nothing has changed.',
    advice: 'Sign in by the link on top. Then go back and send the form again.',
  },
  'second-step-first': {
    title: 'A second step first',
    happened: 'Your role asks for a second step at sign-in. Nothing has changed.',
    advice: 'Open a new tab and go to My Noaber, to your ways to sign in. Then send the form again.',
  },
  'no-right': {
    title: 'You may not do this',
    happened: 'Your role does not allow this. Nothing has changed.',
    advice: 'Ask the programme manager of the region for a role that does.',
  },
  'foreign-form': {
    title: 'This form did not come from this site',
    happened: 'Your browser says that this form was sent from another site. Nothing has changed.',
    advice: 'Go to the page on this site yourself and fill in the form there.',
  },
  'bad-form': {
    title: 'We cannot read this form',
    happened: 'What your browser sent is not a whole form. Nothing has changed.',
    advice: 'Go back, load the page again and have another try.',
  },
  'form-too-large': {
    title: 'This is too large',
    happened: 'What you sent is larger than is allowed here. Nothing has changed.',
    advice: 'Go back, make the text shorter or the file smaller, and try again.',
  },
  'file-too-large': {
    title: 'This file is too large',
    happened: 'A file may be at most {most} here. Nothing was kept.',
    advice: 'Go back, make the file smaller and try again.',
  },
  'file-not-found': {
    title: 'This file is not there',
    happened: 'The file was taken away, or is only for others to see.',
    advice: 'Sign in if you could open it before, or ask whoever gave you this address.',
  },
  'changed-meanwhile': {
    title: 'Somebody was there before you',
    happened: 'While you were at work, somebody else changed this. What you filled in was not saved.',
    advice: 'Go back to copy your text. Then open the page again and make your change.',
  },
  'too-many-requests': {
    title: 'This was tried too often',
    happened: 'From your address or for this account it was tried too often.',
    advice: 'Wait a quarter of an hour and try again. Sometimes it takes an hour.',
  },
  unexpected: {
    title: 'Something went wrong on our side',
    happened: 'This page could not be made. It is not your fault and nothing is lost.',
    advice: 'Try again. If it keeps going wrong, mention this number when you contact us: {reference}.',
  },
}

export const problemTexts: Readonly<Record<Locale, Readonly<Record<ProblemCode, ProblemText>>>> = { nl, en }

/**
 * The words of a problem, with its values filled in.
 *
 * A sentence whose value is not known is left out rather than shown with a hole in it.
 */
export function describeProblem(
  code: ProblemCode,
  values: Readonly<Record<string, string>>,
  locale: Locale,
): Required<ProblemText> {
  const text = problemTexts[locale][code]
  return {
    title: text.title,
    happened: fillSentences(text.happened, values),
    advice: fillSentences(text.advice, values),
    adviceForPrograms: fillSentences(text.adviceForPrograms ?? text.advice, values),
  }
}

function fillSentences(text: string, values: Readonly<Record<string, string>>): string {
  return text
    .split(/(?<=[.?!]) /)
    .filter((sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].every(([, name]) => has(values, name)))
    .map((sentence) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''))
    .join(' ')
}

function has(values: Readonly<Record<string, string>>, name: string | undefined): boolean {
  return name !== undefined && values[name] !== undefined && values[name] !== ''
}
