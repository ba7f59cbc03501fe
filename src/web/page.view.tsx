import type { ComponentChildren, VNode } from 'preact'
import { addressIn, alternatesOf, texts } from '../language/index.ts'
import type { PageDefaults } from './env.ts'
import { footLinks, menu, menuEntryOf } from './site-map.ts'
import { Breadcrumbs, type Crumb } from './ui/breadcrumbs/breadcrumbs.view.tsx'
import { SkipLink } from './ui/skip-link/skip-link.view.tsx'

export interface PageProps {
  /** `c.var.page` of the request. */
  readonly page: PageDefaults
  /** Name of the page, without that of the site. */
  readonly title: string
  /** One sentence for search engines. */
  readonly description?: string
  readonly crumbs?: readonly Crumb[]
  /** Islands on this page, by the name of their file: "map-zoom". */
  readonly islands?: readonly string[]
  /** A stylesheet beside that of every page: that of the rooms where the work of a region is. */
  readonly sheet?: 'work'
  /** Shows that this region is an example. */
  readonly example?: boolean
  /** False for results of a search and for problems: not for search engines. */
  readonly indexed?: boolean
  /** The same figures as files, for programs: `<link rel="alternate">`. Addresses in the language at hand. */
  readonly files?: readonly { readonly type: string; readonly href: string }[]
  /** Path of the picture that stands for this page where somebody shares it. */
  readonly share?: string | undefined
  readonly children: ComponentChildren
}

const CONTENT = 'inhoud'

/** The frame of every page: head, header, breadcrumbs, main, footer. Complete without script. */
export function Page(props: PageProps): VNode {
  const { page, crumbs, children, example } = props
  const words = texts[page.locale].frame
  return (
    <html lang={page.locale}>
      <Head {...props} />
      <body>
        <SkipLink target={CONTENT} text={words.skipToContent} />
        <Header page={page} />
        {example ? (
          <aside class="example-mark" aria-label={words.exampleRegion}>
            <div class="wrap">
              <p>
                <b>{words.exampleRegion}.</b> {words.exampleRegionWhy}
              </p>
            </div>
          </aside>
        ) : null}
        <div class="wrap">
          {crumbs === undefined || crumbs.length === 0 ? null : (
            <Breadcrumbs locale={page.locale} crumbs={crumbs} />
          )}
          <main class="main" id={CONTENT} tabIndex={-1}>
            {children}
          </main>
        </div>
        <Footer page={page} />
      </body>
    </html>
  )
}

function Head(props: PageProps): VNode {
  const { page, title, description, islands = [], indexed = true, files = [], sheet, share } = props
  const { addressOf } = page.assets
  const absolute = (path: string) => `${page.origin}${path}`
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === 'noaber' ? title : `${title} · noaber`}</title>
      {description === undefined ? null : <meta name="description" content={description} />}
      {fontNames.map((name) => preload(addressOf(name)))}
      {stylesheet(addressOf('style'))}
      {sheet === undefined ? null : stylesheet(addressOf(sheet))}
      {icon(addressOf('icon'))}
      {indexed ? (
        <>
          <link rel="canonical" href={absolute(addressIn(page.locale, page.path))} />
          {alternatesOf(page.path).map(({ locale, path }) => (
            <link rel="alternate" hreflang={locale} href={absolute(path)} />
          ))}
        </>
      ) : (
        <meta name="robots" content="noindex" />
      )}
      {files.map((file) => (
        <link rel="alternate" type={file.type} href={file.href} />
      ))}
      {share === undefined ? null : (
        <>
          <meta property="og:title" content={title} />
          <meta property="og:image" content={absolute(share)} />
        </>
      )}
      <meta name="theme-color" content="#fbf8f3" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#15191a" media="(prefers-color-scheme: dark)" />
      {islands.map((name) => island(addressOf(name)))}
    </head>
  )
}

const fontNames = ['atkinson-hyperlegible-next', 'fraunces']

function preload(address: string | undefined): VNode | null {
  if (address === undefined) return null
  return <link rel="preload" href={address} as="font" type="font/woff2" crossorigin="anonymous" />
}

function stylesheet(address: string | undefined): VNode | null {
  return address === undefined ? null : <link rel="stylesheet" href={address} />
}

function icon(address: string | undefined): VNode | null {
  return address === undefined ? null : <link rel="icon" href={address} type="image/svg+xml" />
}

function island(address: string | undefined): VNode | null {
  return address === undefined ? null : <script type="module" src={address} />
}

function Header({ page }: { readonly page: PageDefaults }): VNode {
  const words = texts[page.locale].frame
  const current = menuEntryOf(page.path)
  return (
    <header class="top">
      <div class="wrap top__row">
        <a class="wordmark" href={addressIn(page.locale, '/')} aria-label={words.homeLabel}>
          noaber
        </a>
        <nav class="top__navigation" aria-label={words.mainNavigation}>
          <ul class="menu">
            {menu.map((entry) => (
              <li>
                <a
                  href={addressIn(page.locale, entry.path)}
                  aria-current={
                    entry.path !== current ? undefined : page.path === entry.path ? 'page' : 'true'
                  }
                >
                  {words[entry.name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="top__account">
          <a href={addressIn(page.locale, page.signedIn ? '/mijn' : '/inloggen')}>
            {page.signedIn ? words.myPage : words.signIn}
          </a>
        </p>
        <nav class="top__languages" aria-label={words.languageNavigation}>
          <ul class="languages">
            {alternatesOf(page.path).map(({ locale, path }) => (
              <li>
                {locale === page.locale ? (
                  <span aria-current="true">{texts[locale].frame.language}</span>
                ) : (
                  <a href={path} lang={locale} hreflang={locale}>
                    {texts[locale].frame.language}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}

function Footer({ page }: { readonly page: PageDefaults }): VNode {
  const words = texts[page.locale].frame
  return (
    <footer class="foot">
      <div class="wrap foot__row">
        <div>
          <p class="foot__tagline">{words.tagline}</p>
          <p>{words.sourceLine}</p>
          <p class="print-only">{`${page.origin}${addressIn(page.locale, page.path)}`}</p>
        </div>
        <nav aria-label={words.footerNavigation}>
          <ul>
            {footLinks.map((link) => (
              <li>
                <a href={addressIn(page.locale, link.path)}>{words[link.name]}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
