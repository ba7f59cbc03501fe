import type { Example } from '../example.ts'
import { LevelTag } from './level-tag.view.tsx'

export const examples: readonly Example[] = [
  { name: 'municipality', render: () => <LevelTag level="municipality" locale="nl" /> },
  { name: 'neighbourhood in English', render: () => <LevelTag level="neighbourhood" locale="en" /> },
]
