import type { Migration } from '../database/migrate.ts'

export const registrationMigrations: readonly Migration[] = [
  {
    id: '0070-walk-in-registrations',
    why: 'Whoever walks in without having registered has no mail address; indexes for lists of many registrations.',
    sql: `
      alter table registration alter column email drop not null;
      create index registration_waiting on registration (meeting, state);
      create index registration_unconfirmed on registration (created_at) where state = 'unconfirmed';
      create index registration_email on registration (email) where state = 'unconfirmed';
    `,
  },
  {
    id: '0078-agenda-about',
    why: 'The page of a project asks at which meetings it came up, without reading all agendas.',
    sql: 'create index agenda_item_about on agenda_item (about);',
  },
]
