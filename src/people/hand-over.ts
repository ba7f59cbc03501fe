import type { Act } from '../base/act.ts'
import type { Bilingual } from '../base/locale.ts'
import type { Database } from '../database/database.ts'

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

/**
 * One kind of thing that goes along when somebody hands over. A room that has such things gives one to `createApp`;
 * the pages show them and hand them all over in one transaction, after the roles.
 */
export interface HandOverPart {
  /** Above the list, such as "Zetels in gremia". */
  readonly title: Bilingual
  /** What somebody holds now or will hold, in a stable order. */
  list(db: Database, holding: Holding, at: Date): Promise<readonly Held[]>
  /**
   * Gives everything that `list` names, but for what stays, to the other, with its rows in the audit trail. The trail
   * is locked already.
   *
   * @returns how many things
   */
  handOver(trx: Database, act: Act, handOver: HandOver): Promise<number>
  /** Everybody who holds something in the region now or later, once for each organisation. */
  listHolders(db: Database, region: string, at: Date): Promise<readonly Holder[]>
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
