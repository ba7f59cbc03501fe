import type { Example } from '../example.ts'
import { FieldSelect, FieldText } from './field.view.tsx'

const choices = [
  { value: 'municipality', text: 'gemeenten' },
  { value: 'district', text: 'wijken' },
]

export const examples: readonly Example[] = [
  {
    name: 'text with help',
    render: () => (
      <FieldText
        locale="nl"
        id="jaar"
        name="jaar"
        label="Jaar"
        help="Van 2012 tot en met 2024."
        value="2024"
      />
    ),
  },
  {
    name: 'text with an error',
    render: () => (
      <FieldText
        locale="nl"
        id="jaar-fout"
        name="jaar-fout"
        label="Jaar"
        value="20244"
        error="Vul een jaar in van 2012 tot en met 2024."
      />
    ),
  },
  {
    name: 'choice',
    render: () => (
      <FieldSelect
        locale="nl"
        id="soort"
        name="soort"
        label="Soort gebied"
        choices={choices}
        value="district"
      />
    ),
  },
  {
    name: 'choice with an error, optional',
    render: () => (
      <FieldSelect
        locale="en"
        id="soort-fout"
        name="soort-fout"
        label="Kind of area"
        choices={choices}
        error="Choose a kind of area."
        optional
      />
    ),
  },
]
