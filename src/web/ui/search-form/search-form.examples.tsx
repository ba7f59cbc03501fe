import type { Example } from '../example.ts'
import { SearchForm } from './search-form.view.tsx'

export const examples: readonly Example[] = [
  { name: 'empty', render: () => <SearchForm locale="nl" id="zoek-leeg" /> },
  { name: 'large, in English', render: () => <SearchForm locale="en" id="zoek-groot" large /> },
  {
    name: 'with what was typed',
    render: () => <SearchForm locale="nl" id="zoek-vol" query={'Zeist "West" <b>'} />,
  },
]
