import { parseFeed } from '@rowanmanning/feed-parser'
import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeArticle } from './testing.ts'

databaseTest(
  'an independent parser reads the feed: public articles only, whatever is in their words',
  async ({ own: { db } }) => {
    await makeFigures(db)
    await createRegions(db, testRegions)
    const title = 'Samen eten & <b>praten</b> "elke" week \u0001'
    const article = await makeArticle(db, {
      region: 'heuvelrug',
      title,
      text: '**Samen** [in de regio](/regios/heuvelrug) <script>x</script>',
    })
    await makeArticle(db, { region: 'heuvelrug', title: 'Nog geheim', publishAt: new Date('2099-01-01') })
    const site = await makeSite(db)
    const at = '/regios/heuvelrug/nieuws.atom'
    const answer = await site.request(at)
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const feed = parseFeed(await answer.text())
    expect(feed.meta).toMatchObject({ type: 'atom', version: '1.0' })
    expect(feed.self).toBe(`https://noaber.example${at}`)
    expect(feed.items.map((item) => [item.id, item.title, item.url])).toEqual([
      [
        `urn:uuid:${article.id}`,
        'Samen eten & <b>praten</b> "elke" week',
        `https://noaber.example/regios/heuvelrug/nieuws/${article.slug}`,
      ],
    ])
    // The whole article, its links with the address of the site.
    expect(feed.items[0]?.content).toContain(
      '<strong>Samen</strong> <a href="https://noaber.example/regios/heuvelrug"',
    )
    expect(feed.items[0]?.published).toBeInstanceOf(Date)
    const again = { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } }
    expect((await site.request(at, again)).status).toBe(304)
    expect((await site.request('/regios/wijken/nieuws.atom')).status).toBe(200)
    // A part of a region has the news of the whole, in its feed as on its page; another region has not.
    for (const [region, has] of [
      ['zeist-alleen', true],
      ['wijken', false],
    ] as const)
      for (const end of ['nieuws', 'nieuws.atom', 'nieuws.csv']) {
        const text = await (await site.request(`/regios/${region}/${end}`)).text()
        expect([region, end, text.includes('Samen eten')]).toEqual([region, end, has])
      }
  },
)
