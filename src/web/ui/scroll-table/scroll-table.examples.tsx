import type { Example } from '../example.ts'
import { ScrollTable } from './scroll-table.view.tsx'

export const examples: readonly Example[] = [
  {
    name: 'two rows under a caption',
    render: () => (
      <ScrollTable captionId="voorbeeldtabel" caption="Partners per gebied">
        <thead>
          <tr>
            <th scope="col">Gebied</th>
            <th scope="col">Partners</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Zeist</th>
            <td>15</td>
          </tr>
          <tr>
            <th scope="row">De Bilt</th>
            <td>12</td>
          </tr>
        </tbody>
      </ScrollTable>
    ),
  },
]
