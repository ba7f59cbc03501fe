/** Languages of the fixed texts. Dutch has no prefix in an address, English has `/en`. */
export const locales = ['nl', 'en'] as const
export type Locale = (typeof locales)[number]

/** A text in both languages: complete by type. */
export type Bilingual = Readonly<Record<Locale, string>>
