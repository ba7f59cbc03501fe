import type { Generated } from 'kysely'
import type { Migration } from '../database/migrate.ts'
import type { BeadKind, Visibility } from './bead.ts'
import type { Relation } from './link.ts'

/** Everything that can be linked, followed and found: one row a thing. */
export interface BeadTable {
  id: string
  region: string
  kind: BeadKind
  title: string
  summary: string
  slug: string
  visibility: Visibility
  owner: string | null
  example: boolean
  revision: number
  /** Words that it is found by beside title and summary, such as its sector; made by its room. */
  extra_words: string
  created_at: Date
  updated_at: Date
  /** Removed but not gone: can be put back until the retention job takes it. */
  removed_at: Date | null
  /** Title as it is compared: small letters without accents and signs. Made by the database. */
  title_fold: Generated<string>
  /** Words of title (A), summary (B) and extra words (C) for searching. Made by the database. */
  search: Generated<string>
}

/** Words of titles, of letters only: typing errors are looked up here. Kept by triggers on `bead`. */
export interface BeadWordTable {
  bead: string
  word: string
}

/** The different words of `bead_word`. Kept by triggers on it: the last title that loses a word takes it along. */
export interface BeadVocabularyTable {
  word: string
  /** Bits of its letters, a = 1. Made by the database. */
  letters: Generated<number>
}

/** Addresses that a bead had: old ones lead to the new one. */
export interface BeadSlugTable {
  region: string
  kind: BeadKind
  slug: string
  bead: string
  since: Date
}

export interface ThreadLinkTable {
  id: string
  from_bead: string
  to_bead: string
  relation: Relation
  created_at: Date
  created_by: string | null
}

/** Who wants to hear of changes. */
export interface FollowTable {
  person: string
  bead: string
  since: Date
}

declare module '../database/database.ts' {
  interface Tables {
    bead: BeadTable
    bead_slug: BeadSlugTable
    bead_word: BeadWordTable
    bead_vocabulary: BeadVocabularyTable
    thread_link: ThreadLinkTable
    follow: FollowTable
  }
}

export const beadMigrations: readonly Migration[] = [
  {
    id: '0011-beads',
    why: 'Things that hang on the red thread: their address, who sees them, how they hang together, who follows them.',
    sql: `
      create table bead (
        id uuid primary key,
        region text not null references region (slug) on update cascade on delete restrict,
        kind text not null, title text not null check (title <> '' and length(title) <= 200),
        summary text not null default '' check (length(summary) <= 1000),
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        visibility text not null check (visibility in ('public', 'partners', 'team', 'draft')),
        owner uuid references bead (id),
        example boolean not null default false,
        revision int not null default 1,
        extra_words text not null default '',
        created_at timestamptz not null, updated_at timestamptz not null, removed_at timestamptz,
        unique (region, kind, slug)
      );
      create index bead_kind on bead (kind, region, title);
      create index bead_owner on bead (owner);
      create table bead_slug (
        region text not null, kind text not null, slug text not null,
        bead uuid not null references bead (id) on delete cascade,
        since timestamptz not null,
        primary key (region, kind, slug)
      );
      create index bead_slug_bead on bead_slug (bead);
      create table thread_link (
        id uuid primary key,
        from_bead uuid not null references bead (id) on delete cascade,
        to_bead uuid not null references bead (id) on delete cascade check (to_bead <> from_bead),
        relation text not null,
        created_at timestamptz not null, created_by uuid,
        unique (from_bead, to_bead, relation)
      );
      create index thread_link_to on thread_link (to_bead);
      create table follow (
        person uuid not null, bead uuid not null references bead (id) on delete cascade,
        since timestamptz not null,
        primary key (person, bead)
      );
      create index follow_bead on follow (bead);
    `,
  },
  {
    id: '0015-bead-search',
    why: 'Beads are found by their words: Dutch stems, beginnings of words, and titles that look like what was typed.',
    sql: `
      create function bead_fold(title text) returns text language sql immutable parallel safe
        return btrim(regexp_replace(lower(translate(title,
          'áàâäãåéèêëíìîïóòôöõúùûüçñýÿÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÇÑÝ',
          'aaaaaaeeeeiiiiooooouuuucnyyaaaaaaeeeeiiiiooooouuuucny')), '[^a-z0-9]+', ' ', 'g'));
      alter table bead
        add column title_fold text generated always as (bead_fold(title)) stored,
        add column search tsvector generated always as (
          setweight(to_tsvector('pg_catalog.dutch', title), 'A')
          || setweight(to_tsvector('pg_catalog.simple', bead_fold(title)), 'A')
          || setweight(to_tsvector('pg_catalog.dutch', summary), 'B')
          || setweight(to_tsvector('pg_catalog.dutch', extra_words), 'C')) stored;
      create index bead_search on bead using gin (search) with (fastupdate = off);
      create index bead_title_begin on bead (title_fold collate "C");
      -- Without this extension, which some hosts leave to an administrator, everything works but typing errors.
      do $$ begin
        create extension if not exists pg_trgm;
      exception when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
        raise notice 'pg_trgm is not available: titles with a typing error are not found';
      end $$;
    `,
  },
  {
    id: '0041-bead-words',
    why: 'A typing error is looked up among the words of titles, not in every title.',
    sql: `
      -- A row for each bead, not for each word: nobody waits for who writes the same word, and words go with their bead.
      create table bead_word (
        bead uuid not null references bead (id) on delete cascade,
        word text not null,
        primary key (bead, word)
      );
      create function list_title_words(title_fold text) returns setof text language sql immutable parallel safe
        begin atomic
          select distinct word from string_to_table(title_fold, ' ') as word where word ~ '^[a-z]{3,40}$';
        end;
      create function bead_words_added() returns trigger language plpgsql as $$ begin
        insert into bead_word (bead, word) select fresh.id, word from fresh, list_title_words(fresh.title_fold) as word;
        return null;
      end $$;
      create function bead_words_changed() returns trigger language plpgsql as $$ begin
        delete from bead_word using fresh, stale
          where fresh.id = stale.id and fresh.title_fold <> stale.title_fold and bead_word.bead = fresh.id;
        insert into bead_word (bead, word) select fresh.id, word
          from fresh join stale on fresh.id = stale.id and fresh.title_fold <> stale.title_fold,
            list_title_words(fresh.title_fold) as word;
        return null;
      end $$;
      create trigger bead_words_added after insert on bead referencing new table as fresh
        for each statement execute function bead_words_added();
      create trigger bead_words_changed after update on bead referencing old table as stale new table as fresh
        for each statement execute function bead_words_changed();
      insert into bead_word (bead, word) select bead.id, word from bead, list_title_words(title_fold) as word;
      create index bead_word_word on bead_word (word);
      do $$ begin
        create index bead_word_near on bead_word using gin (word gin_trgm_ops) where length(word) >= 6;
      exception when undefined_object then
        raise notice 'pg_trgm is not available: titles with two typing errors in a word are not found';
      end $$;
    `,
  },
  {
    id: '0053-bead-vocabulary',
    why: 'A typing error is looked up among the different words of titles, and a title by its words instead of its text.',
    sql: `
      drop index if exists bead_word_near;
      drop index bead_word_word;
      alter table bead_word alter column word type text collate "C";
      create index bead_word_word on bead_word (word, bead);
      -- The letters of a word as bits, a = 1: two words with few typing errors between them differ in few bits.
      create function word_letters(word text) returns int language sql immutable parallel safe
        begin atomic
          select coalesce(bit_or(1 << (ascii(letter) % 32)), 0) from string_to_table(word, null) as letter;
        end;
      -- Each word once, and not a count: a common word is written once and then only looked at.
      create table bead_vocabulary (
        word text collate "C" primary key,
        letters int not null generated always as (word_letters(word)) stored
      );
      create function bead_vocabulary_added() returns trigger language plpgsql as $$ begin
        insert into bead_vocabulary (word)
          select distinct word from fresh
          where not exists (select from bead_vocabulary known where known.word = fresh.word)
          order by word on conflict do nothing;
        return null;
      end $$;
      create function bead_vocabulary_ended() returns trigger language plpgsql as $$ begin
        delete from bead_vocabulary using stale
          where bead_vocabulary.word = stale.word
            and not exists (select from bead_word where bead_word.word = stale.word);
        return null;
      end $$;
      create trigger bead_vocabulary_added after insert on bead_word referencing new table as fresh
        for each statement execute function bead_vocabulary_added();
      create trigger bead_vocabulary_ended after delete on bead_word referencing old table as stale
        for each statement execute function bead_vocabulary_ended();
      insert into bead_vocabulary (word) select distinct word from bead_word;
    `,
  },
]
