import { Hono } from 'hono'
import { addressIn } from '../language/index.ts'
import { roomTexts } from '../language/texts-room.ts'
import { guardFor, type PeopleEnv, visitorLimit } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage, readForm } from '../web/index.ts'
import { findSayPath } from './room-code.queries.ts'
import { RoomCodePage } from './room-code.view.tsx'

/** The short address on the screen in the room, for who types instead of scanning. */
export function roomCodeRoutes({ proxies }: { readonly proxies: number }): Hono<PeopleEnv> {
  const limit = visitorLimit({ proxies })
  return new Hono<PeopleEnv>()
    .get('/zaal', guardFor('anyone'), (c) => {
      keepPrivate(c)
      return c.html(drawPage(<RoomCodePage page={c.var.page} typed="" errors={[]} />))
    })
    .post('/zaal', guardFor('anyone'), async (c) => {
      const { db, viewer, page, locale, now } = c.var
      await limit(c, 'room-code-address')
      const typed = (await readForm(c))['code'] ?? ''
      const path = await findSayPath(db, viewer.reader, typed.replace(/\D/g, ''), now)
      if (path !== undefined) return c.redirect(addressIn(locale, path), 303)
      keepPrivate(c)
      const errors = [{ field: 'code', message: roomTexts[locale].codeWrong }]
      return c.html(drawPage(<RoomCodePage page={page} typed={typed} errors={errors} />), 422)
    })
}
