import { openApiDocument } from './openapi.ts'

/** The document as it stands in docs/openapi.json: of a site that does not exist, so that it is the same everywhere. */
export function committedDocument(): object {
  return openApiDocument({
    origin: 'https://noaber.example',
    contact: { name: 'Noaber', url: 'https://noaber.example/over', email: 'beheer@noaber.example' },
  })
}
