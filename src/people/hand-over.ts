/** What somebody does for an organisation in a region. */
export interface Holding {
  readonly from: string
  readonly organisation: string
  /** Slug. */
  readonly region: string
}

/** A person hands it over to another. */
export interface HandOver extends Holding {
  readonly to: string
}

/** One thing that somebody holds. */
export interface Held {
  readonly id: string
  /** In the words of whoever wrote it: name of a body, what a mandate covers. */
  readonly name: string
  /** Dutch address of a page about it, without `/en`. */
  readonly path?: string
  /** It is the organisation's and stays with it: shown, so that nobody has to wonder, and not handed over. */
  readonly stays?: boolean
}

/** Who holds something for whom. */
export interface Holder {
  readonly person: string
  readonly organisation: string
}

/** Somebody who had roles for an organisation, and has none any more. */
export interface Former extends Holder {
  readonly personName: string
  readonly organisationName: string
}

/** Who left while something is still in their name: nobody took it over. */
export function listLeft(former: readonly Former[], holders: readonly Holder[]): Former[] {
  const keyOf = ({ person, organisation }: Holder) => `${person} ${organisation}`
  const holding = new Set(holders.map(keyOf))
  return former.filter((one) => holding.has(keyOf(one)))
}
