import type { Bilingual } from '../base/locale.ts'

/** Why a file was not taken; `{most}` is its largest size. */
export const fileRefusalTexts = {
  missing: { nl: 'Kies een bestand.', en: 'Choose a file.' },
  empty: { nl: 'Dit bestand is leeg. Kies een ander bestand.', en: 'This file is empty. Choose another.' },
  'too-large': {
    nl: 'Dit bestand is groter dan {most}. Maak het kleiner en kies het opnieuw.',
    en: 'This file is larger than {most}. Make it smaller and choose it again.',
  },
  'wrong-type': {
    nl: 'Dit soort bestand nemen wij niet aan. Wij kijken naar de inhoud, niet naar de naam. U kunt geven: {types}.',
    en: 'We do not take this kind of file. We look at its content, not its name. You can give: {types}.',
  },
  macros: {
    nl: 'In dit document zitten macro’s: kleine programma’s. Bewaar het als gewoon document of als pdf en kies het opnieuw.',
    en: 'This document has macros: small programs. Save it as a plain document or PDF and choose it again.',
  },
  bomb: {
    nl: 'Dit bestand wordt bij het openen veel te groot. Bewaar het opnieuw, bijvoorbeeld als pdf.',
    en: 'This file becomes far too large when it is opened. Save it again, for example as PDF.',
  },
  damaged: {
    nl: 'Dit bestand is beschadigd of zit op slot met een wachtwoord. Open het zelf, bewaar het opnieuw en kies het nog eens.',
    en: 'This file is damaged or locked with a password. Open it yourself, save it again and choose it once more.',
  },
} as const satisfies Record<string, Bilingual>
