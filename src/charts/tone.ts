/**
 * Who a mark speaks for: `thread` is the place at hand, `deep` what it is compared with, `grey` all the rest.
 * The class name carries colour *and* marker shape (round, square, open), so colour never works alone.
 */
export type Tone = 'thread' | 'deep' | 'grey'

/** What every chart is told by its caller: the words that stand in for the picture, and a unique id on the page. */
export interface ChartWords {
  /** Unique on the page; prefix of every id inside the picture. */
  readonly id: string
  readonly title: string
  /** The sentence that says what the picture shows, for people who do not see it. */
  readonly description: string
}
