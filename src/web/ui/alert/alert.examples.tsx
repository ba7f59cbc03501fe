import type { Example } from '../example.ts'
import { Alert, ErrorSummary } from './alert.view.tsx'

export const examples: readonly Example[] = [
  {
    name: 'notice',
    render: () => (
      <Alert title="Dit gebied bestaat niet meer" level={3}>
        <p class="nl-paragraph">
          Sinds 1 januari 2019 hoort het bij <a href="/gebieden/GM1961">Vijfheerenlanden</a>.
        </p>
      </Alert>
    ),
  },
  {
    name: 'summary of errors',
    render: () => (
      <ErrorSummary
        locale="nl"
        errors={[
          { field: 'jaar-fout', message: 'Vul een jaar in van 2012 tot en met 2024.' },
          { field: 'soort-fout', message: 'Kies een soort gebied.' },
        ]}
      />
    ),
  },
]
