import type { Example } from '../example.ts'
import { Pagination } from './pagination.view.tsx'

const addressOf = (page: number) => `/zoeken?q=dorp&pagina=${page}`

export const examples: readonly Example[] = [
  {
    name: 'in the middle',
    render: () => <Pagination locale="nl" page={2} pages={1200} addressOf={addressOf} />,
  },
]
