import type { Example } from '../example.ts'
import { Note } from './note.view.tsx'

export const examples: readonly Example[] = [
  {
    name: 'quiet',
    render: () => (
      <Note>Dit cijfer komt uit een model. Vergelijk buurten daarom niet op tienden van procenten.</Note>
    ),
  },
  {
    name: 'strong',
    render: () => (
      <Note label="Let op">Deze reeks is in 2016 opnieuw begonnen. Vergelijk niet met eerder.</Note>
    ),
  },
]
