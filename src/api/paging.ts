import type { PageLinks, Paging } from './resources.ts'

/** One page of a list. A page beyond the last is empty, so that a program that goes on simply stops. */
export interface ListPage<Item> {
  readonly items: readonly Item[]
  readonly paging: Paging
  readonly links: PageLinks
}

/**
 * @param url whole address that was asked for
 * @param origin where this site is to be found; "" gives addresses without a host
 */
export function pageOfList<Item>(
  all: readonly Item[],
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
  url: string,
  origin: string,
): ListPage<Item> {
  const items = all.slice((page - 1) * pageSize, page * pageSize)
  return { items, ...describePage(all.length, { page, pageSize }, url, origin) }
}

/** Where a page is in a list, and the addresses of the pages beside it. */
export function describePage(
  total: number,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
  url: string,
  origin: string,
): { readonly paging: Paging; readonly links: PageLinks } {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const { pathname, searchParams } = new URL(url)
  const addressOf = (number: number) => {
    const query = new URLSearchParams(searchParams)
    query.set('page', String(number))
    return `${origin}${pathname}?${query}`
  }
  return {
    paging: { page, pageSize, pages, total },
    links: {
      self: addressOf(page),
      ...(page > 1 ? { previous: addressOf(Math.min(page - 1, pages)) } : {}),
      ...(page < pages ? { next: addressOf(page + 1) } : {}),
    },
  }
}
