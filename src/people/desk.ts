import type { Context } from 'hono'
import type { Act } from '../base/act.ts'
import type { Bilingual } from '../base/locale.ts'
import type { Database } from '../database/database.ts'
import type { HandOver, Held, Holder, Holding } from './hand-over.ts'
import type { SiteNotice } from './notice.ts'

export interface NamedOrganisation {
  readonly id: string
  readonly name: string
}

/** What the desks need of the organisations of a region; the room partners knows them. */
export interface Organisations {
  /** Partners that a role in these regions can be for, by name. */
  list(db: Database, regions: readonly string[]): Promise<readonly NamedOrganisation[]>
  /** Makes a partner of a region. @returns its id */
  create(trx: Database, act: Act, organisation: { region: string; name: string }): Promise<string>
}

/** Somebody who has a seat for an organisation and no account. */
export interface Seated {
  readonly person: string
  readonly name: string
  readonly organisation: string
}

/** Seats in bodies; the room partners has them. */
export interface Seats {
  /** Who of these names has a seat in the region now and no account. Names in lower case. */
  listSeated(db: Database, region: string, names: readonly string[], at: Date): Promise<readonly Seated[]>
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

/** What other rooms do for the desks and the invitations. */
export interface DeskParts {
  readonly organisations: Organisations
  readonly seats: Seats
  /** What goes along when somebody hands over, in the order of the page. */
  readonly handOver: readonly HandOverPart[]
  /** What whoever runs the site must know of its settings. */
  readonly notices?: readonly SiteNotice[]
  /** How many trusted proxies stand before this server. */
  readonly proxies?: number
  /**
   * Signs in whoever has just come into being by accepting: their mailbox is proven by the link. Never for an account
   * that existed, which may ask for a second factor. Without it they go to the sign-in page.
   */
  readonly signInAs?: (c: Context, person: string) => Promise<void>
}
