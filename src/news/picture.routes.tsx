import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { LARGEST_PICTURE, pictureTypes } from '../files/file-type.ts'
import { checkFile, type FileStore, type Received, type ReceivedForm, receiveForm } from '../files/index.ts'
import { addressIn } from '../language/index.ts'
import { newsTexts } from '../language/texts-news.ts'
import { freeText } from '../people/free-text.ts'
import { type BeadThingEnv, guardBead, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import {
  describePicture,
  findPicture,
  removePicture,
  replacePicture,
  storePictures,
} from './picture.queries.ts'
import { resizePicture } from './picture.source.ts'
import { PictureFormPage } from './picture-form.view.tsx'

type Asked = Pick<Context<PeopleEnv & BeadThingEnv>, 'var' | 'header' | 'html' | 'redirect'>
type Typed = Readonly<Record<string, string>>

const PATH = '/regios/:region/nieuws/:slug/beeld'

/** The picture of an article: given, changed, taken away. It is shown from `/beelden/:file`. */
export function pictureRoutes(store: FileStore): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get(PATH, guardBead('update', 'article'), (c) => answer(c, undefined, []))
    .post(PATH, guardBead('update', 'article'), async (c) => {
      const received = await receiveForm(c, LARGEST_PICTURE)
      try {
        return await save(c, store, received)
      } finally {
        await received.dispose()
      }
    })
    .post(`${PATH}/verwijderen`, guardBead('update', 'article'), async (c) => {
      const { db, act, bead } = c.var
      if (!(await db.transaction().execute((trx) => removePicture(trx, act, bead))))
        throw new Problem('bead-not-found')
      return done(c)
    })
}

async function save(c: Asked, store: FileStore, { fields, files }: ReceivedForm): Promise<Response> {
  const { db, act, bead, locale } = c.var
  const read = readWords(fields, locale)
  const file = files.find(({ field }) => field === 'bestand')
  const made = file ? await makePictures(file) : undefined
  const isKept = made === undefined && (await findPicture(db, bead.id)) !== undefined
  const fault = faultOf(made, isKept, locale)
  const errors: FieldError[] = [
    ...(fault === undefined ? [] : [{ field: 'bestand', message: fault }]),
    ...('errors' in read ? read.errors : []),
  ]
  if ('errors' in read || fault !== undefined) {
    const again = { field: 'bestand', message: newsTexts[locale].pictureAgain }
    return answer(c, fields, file && fault === undefined ? [again, ...errors] : errors)
  }
  const pictures = made && 'pictures' in made ? await storePictures(store, act, made.pictures) : undefined
  await db.transaction().execute(async (trx) => {
    if (pictures) await replacePicture(trx, act, bead, { ...read.words, pictures })
    else await describePicture(trx, act, bead, read.words)
  })
  return done(c)
}

function readWords(fields: Typed, locale: 'nl' | 'en') {
  const words = newsTexts[locale]
  const read = z
    .object({
      tekst: freeText({ max: 500, label: words.pictureText, locale, required: true, lines: true }),
      bron: freeText({ max: 200, label: words.pictureCredit, locale }).default(''),
    })
    .safeParse({ ...fields, tekst: fields['tekst'] ?? '' })
  if (read.success) return { words: { text: read.data.tekst, credit: read.data.bron } }
  return { errors: read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })) }
}

/** By what is in it, never by its name. */
async function makePictures(file: Received) {
  if (file.isCut) return { refused: 'too-large' as const }
  const checked = await checkFile(file.path, file.size, pictureTypes)
  return 'refused' in checked ? checked : await resizePicture(file.path)
}

function faultOf(
  made: Awaited<ReturnType<typeof makePictures>> | undefined,
  isKept: boolean,
  locale: 'nl' | 'en',
) {
  const words = newsTexts[locale]
  if (made === undefined) return isKept ? undefined : words.pictureMissing
  return 'refused' in made ? words.pictureRefusals[made.refused] : undefined
}

function done(c: Asked): Response {
  const { bead, locale } = c.var
  return c.redirect(addressIn(locale, `${beadPath(bead)}?gedaan=bewaard`), 303)
}

async function answer(c: Asked, typed: Typed | undefined, errors: readonly FieldError[]): Promise<Response> {
  const { page, region, regions, bead, db } = c.var
  const picture = await findPicture(db, bead.id)
  const shown = typed ?? { tekst: picture?.text ?? '', bron: picture?.credit ?? '' }
  keepPrivate(c)
  return c.html(
    drawPage(<PictureFormPage {...{ page, region, regions, bead, picture, errors }} typed={shown} />),
    errors.length === 0 ? 200 : 422,
  )
}
