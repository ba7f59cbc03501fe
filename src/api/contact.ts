import type { PageDefaults } from '../web/index.ts'
import type { ApiContact } from './openapi.ts'

/** Who answers for the API: the operator of the site, as far as it says who that is. */
export function contactOf(origin: string, operator: PageDefaults['operator']): ApiContact {
  const name = operator?.name === undefined || operator.name === '' ? 'Noaber' : operator.name
  const contact = operator?.contact
  if (contact === undefined) return { name, url: `${origin}/over` }
  if (contact.startsWith('mailto:'))
    return { name, url: `${origin}/over`, email: contact.slice('mailto:'.length) }
  return { name, url: contact }
}
