import { type Progress, progresses } from './project.ts'

/** Words of what a leader says in forms. */
export const progressSlugs: Readonly<Record<Progress, string>> = {
  'on-track': 'op-koers',
  late: 'vertraagd',
  done: 'klaar',
}

export function progressOfSlug(slug: string | undefined): Progress | undefined {
  return progresses.find((progress) => progressSlugs[progress] === slug)
}
