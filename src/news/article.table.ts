import type { Migration } from '../database/migrate.ts'

/** A news article; title, summary and address are those of the bead with the same id (kind `article`). */
export interface ArticleTable {
  id: string
  /** Markdown, as it was typed. */
  text: string
  /** When it came or comes out; until then its bead is a draft. Absent: not planned. */
  publish_at: Date | null
  /** Person who wrote it; shown when they agreed to be shown. */
  author: string | null
  /** Stored file of its JPEG; absent: no picture. All its forms are in `article_picture`. */
  picture: string | null
  /** What the picture shows, for who cannot see it. */
  picture_text: string
  picture_credit: string
}

/** One form of the picture of an article. */
export interface ArticlePictureTable {
  article: string
  /** [pixels] */
  width: number
  height: number
  type: 'image/avif' | 'image/webp' | 'image/jpeg'
  file: string
}

declare module '../database/database.ts' {
  interface Tables {
    article: ArticleTable
    article_picture: ArticlePictureTable
  }
}

export const newsMigrations: readonly Migration[] = [
  {
    id: '0064-news',
    why: 'What there is to tell about what a region does.',
    sql: `
      create table article (
        id uuid primary key references bead (id) on delete cascade,
        text text not null check (length(text) <= 100000),
        publish_at timestamptz,
        author uuid references person (id),
        picture uuid references stored_file (id),
        picture_text text not null default '' check (length(picture_text) <= 500),
        picture_credit text not null default '' check (length(picture_credit) <= 200),
        check (picture is null or picture_text <> '')
      );
      create index article_publish on article (publish_at);
      create table article_picture (
        article uuid not null references article (id) on delete cascade,
        width int not null, height int not null,
        type text not null check (type in ('image/avif', 'image/webp', 'image/jpeg')),
        file uuid not null references stored_file (id),
        primary key (article, width, type)
      );
    `,
  },
]
