import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../base/act.ts'
import type { Bead } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween, lockAudit } from '../database/index.ts'
import { type FileStore, removeFile, type StoredBytes, storeBytes, storeRow } from '../files/index.ts'
import type { ResizedPicture } from './picture.source.ts'
import type { Picture, PictureFile } from './picture.ts'

interface PictureWords {
  /** What it shows, for who cannot see it. */
  readonly text: string
  readonly credit: string
}

/** The picture of the article in a query on `article`, or null. */
export const pictureOfArticle: RawBuilder<Picture | null> = sql`
  case when article.picture is not null then json_build_object('text', article.picture_text,
    'credit', article.picture_credit, 'files', (select json_agg(json_build_object('width', form.width,
      'height', form.height, 'type', form.type, 'file', form.file) order by form.width, form.type)
    from article_picture form where form.article = article.id)) end`

export async function findPicture(db: Database, article: string): Promise<Picture | undefined> {
  const row = await db
    .selectFrom('article')
    .select(pictureOfArticle.as('picture'))
    .where('id', '=', article)
    .executeTakeFirst()
  return row?.picture ?? undefined
}

type StoredPicture = Omit<PictureFile, 'file'> & { readonly bytes: StoredBytes }

/** Stores every form of a picture. Before the transaction: a store far away must not hold up who writes meanwhile. */
export async function storePictures(
  store: FileStore,
  act: Act,
  pictures: readonly ResizedPicture[],
): Promise<readonly StoredPicture[]> {
  const stored: StoredPicture[] = []
  for (const { content, ...form } of pictures)
    stored.push({ ...form, bytes: await storeBytes(store, act, content) })
  return stored
}

/** Gives the article this picture instead of the one it had. */
export async function replacePicture(
  trx: Database,
  act: Act,
  article: Bead,
  { pictures, ...words }: PictureWords & { readonly pictures: readonly StoredPicture[] },
): Promise<void> {
  // Two at once come one after the other: the last stays, whole.
  await lockAudit(trx)
  await removeFiles(trx, act, article)
  for (const { width, height, type, bytes } of pictures) {
    const name = `${article.slug}-${width}.${type.slice('image/'.length)}`
    const { id: file } = await storeRow(trx, act, bytes, { bead: article, name, type })
    await trx
      .insertInto('article_picture')
      .values({ article: article.id, width, height, type, file })
      .execute()
  }
  const picture = pictures.find(({ type }) => type === 'image/jpeg')?.bytes.id ?? null
  await keepWords(trx, act, article, { picture, ...rowOf(words) })
}

/** Changes what is said of the picture. */
export async function describePicture(
  trx: Database,
  act: Act,
  article: Bead,
  words: PictureWords,
): Promise<void> {
  await keepWords(trx, act, article, rowOf(words))
}

/** Takes the picture of an article away. @returns whether there was one */
export async function removePicture(trx: Database, act: Act, article: Bead): Promise<boolean> {
  if ((await findPicture(trx, article.id)) === undefined) return false
  await keepWords(trx, act, article, { picture: null, picture_text: '', picture_credit: '' })
  await removeFiles(trx, act, article)
  return true
}

function rowOf({ text, credit }: PictureWords) {
  return { picture_text: text, picture_credit: credit }
}

async function keepWords(
  trx: Database,
  act: Act,
  { id, region }: Bead,
  row: {
    readonly picture?: string | null
    readonly picture_text: string
    readonly picture_credit: string
  },
): Promise<void> {
  await lockAudit(trx)
  const before = await trx
    .selectFrom('article')
    .select(['picture', 'picture_text', 'picture_credit'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await trx.updateTable('article').set(row).where('id', '=', id).execute()
  const changes = changesBetween(before, { ...before, ...row })
  if (Object.keys(changes).length === 0) return
  // Whoever follows the feed fetches the article again; a form that is open on its text stays good.
  await trx.updateTable('bead').set({ updated_at: act.at }).where('id', '=', id).execute()
  await appendAudit(trx, act, { action: 'update', kind: 'article', thing: id, region, changes })
}

async function removeFiles(trx: Database, act: Act, article: Bead): Promise<void> {
  const rows = await trx
    .deleteFrom('article_picture')
    .where('article', '=', article.id)
    .returning('file')
    .execute()
  for (const { file } of rows) await removeFile(trx, act, { id: file, bead: article })
}
