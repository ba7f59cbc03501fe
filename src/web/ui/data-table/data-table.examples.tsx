import type { Example } from '../example.ts'
import { DataTable } from './data-table.view.tsx'

export const examples: readonly Example[] = [
  {
    name: 'values, a missing value and a marked row',
    render: () => (
      <DataTable
        id="voorbeeld-tabel"
        caption="Aandeel 65-plussers per wijk, 2024. Bron: CBS."
        columns={[
          { name: 'Wijk' },
          { name: 'Inwoners', numeric: true },
          { name: '65-plussers', numeric: true },
        ]}
        rows={[
          { name: 'Zeist-Centrum', cells: ['12.345', '24,1%'] },
          { name: 'Den Dolder', cells: ['4.510', '22,8%'], marked: true },
          { name: 'Buitengebied', cells: ['85', { missing: 'te klein om te tonen' }] },
        ]}
      />
    ),
  },
]
