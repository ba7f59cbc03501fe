import type { CatalogueEntry } from './catalogue.view.tsx'
import { examples as alert } from './ui/alert/alert.examples.tsx'
import { examples as breadcrumbs } from './ui/breadcrumbs/breadcrumbs.examples.tsx'
import { examples as button } from './ui/button/button.examples.tsx'
import { examples as card } from './ui/card/card.examples.tsx'
import { examples as definitionList } from './ui/definition-list/definition-list.examples.tsx'
import { examples as details } from './ui/details/details.examples.tsx'
import { examples as field } from './ui/field/field.examples.tsx'
import { examples as form } from './ui/form/form.examples.tsx'
import { examples as heading } from './ui/heading/heading.examples.tsx'
import { examples as keyFigures } from './ui/key-figures/key-figures.examples.tsx'
import { examples as levelTag } from './ui/level-tag/level-tag.examples.tsx'
import { examples as link } from './ui/link/link.examples.tsx'
import { examples as note } from './ui/note/note.examples.tsx'
import { examples as opening } from './ui/opening/opening.examples.tsx'
import { examples as pagination } from './ui/pagination/pagination.examples.tsx'
import { examples as scrollTable } from './ui/scroll-table/scroll-table.examples.tsx'
import { examples as searchForm } from './ui/search-form/search-form.examples.tsx'
import { examples as skipLink } from './ui/skip-link/skip-link.examples.tsx'
import { examples as thread } from './ui/thread/thread.examples.tsx'

/** The components of this room, for the catalogue and the picture tests. */
export const webExamples: readonly CatalogueEntry[] = Object.entries({
  opening,
  thread,
  'key figures': keyFigures,
  heading,
  link,
  button,
  card,
  'search form': searchForm,
  breadcrumbs,
  pagination,
  note,
  details,
  'definition list': definitionList,
  alert,
  field,
  form,
  'scroll table': scrollTable,
  'level tag': levelTag,
  'skip link': skipLink,
}).map(([name, examples]) => ({ room: 'web', name, examples }))
