import type { Migration } from './migrate.ts'

/** Work that is done later, from the transaction that decided it until it is forgotten. */
export interface JobTable {
  id: string
  /** Name of its kind. */
  kind: string
  /** What it is for: there is never a second job for the same cause. */
  cause: string | null
  /** Jobs of a kind with the same word are one, as long as none of them was begun. */
  merge: string | null
  /** JSON. */
  payload: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  /** Times that it was begun. */
  attempts: number
  /** Not before this moment. */
  due_at: Date
  /** While it runs: whoever took it is alive until then. */
  lease_until: Date | null
  created_at: Date
  ended_at: Date | null
  /** What went wrong the last time, for the operator. */
  trouble: string | null
}

declare module './database.ts' {
  interface Tables {
    job: JobTable
  }
}

export const jobMigrations: readonly Migration[] = [
  {
    id: '0021-job',
    why: 'Work for later is stored with what it is about: both happen or neither, whatever is killed.',
    sql: `
      create table job (
        id uuid primary key, kind text not null,
        cause text unique, merge text, check (cause is null or merge is null),
        payload text not null,
        state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
        attempts int not null default 0,
        due_at timestamptz not null, lease_until timestamptz check ((state = 'running') = (lease_until is not null)),
        created_at timestamptz not null, ended_at timestamptz, trouble text
      );
      -- A job that was begun reads what is there then: what comes after it needs a new one.
      create unique index job_merge on job (kind, merge) where state = 'waiting' and attempts = 0;
      create index job_due on job (due_at) where state in ('waiting', 'running');
      create index job_ended on job (ended_at);
    `,
  },
]
