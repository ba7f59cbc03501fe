import { Button } from '../button/button.view.tsx'
import type { Example } from '../example.ts'
import {
  FieldCheck,
  FieldChecks,
  FieldDay,
  FieldFile,
  FieldText,
  FieldTextArea,
} from '../field/field.view.tsx'
import { Form } from './form.view.tsx'

export const examples: readonly Example[] = [
  {
    name: 'every kind of field, one of them wrong',
    render: () => (
      <Form
        locale="nl"
        action="/catalogus"
        files
        errors={[{ field: 'form-name', message: 'Vul de naam van de organisatie in.' }]}
      >
        <FieldText
          locale="nl"
          id="form-name"
          name="name"
          label="Naam"
          error="Vul de naam van de organisatie in."
        />
        <FieldTextArea
          locale="nl"
          id="form-text"
          name="text"
          label="Wat doet uw organisatie?"
          help="In gewone taal, een paar zinnen."
          value="Wij helpen ouderen <thuis>."
          optional
        />
        <FieldDay locale="nl" id="form-day" name="day" label="Sinds" value="2026-01-05" />
        <FieldFile locale="nl" id="form-file" name="file" label="Logo" accept="image/png" optional />
        <FieldChecks
          locale="nl"
          id="form-sectors"
          name="sectors"
          label="Sectoren"
          values={['welfare']}
          choices={[
            { value: 'welfare', text: 'Welzijn' },
            { value: 'housing', text: 'Wonen' },
          ]}
        />
        <FieldCheck
          locale="nl"
          id="form-consent"
          name="consent"
          label="Mijn naam mag op de site"
          help="U kunt dit altijd terugdraaien."
          checked
        />
        <Button>Bewaar</Button>
      </Form>
    ),
  },
]
