import MarkdownIt, { type Token } from 'markdown-it'
import { type ComponentChild, Fragment, h, type VNode } from 'preact'

const reader = new MarkdownIt('commonmark', { html: false })

/** Text as it was typed in Markdown. Only what is named here comes out; whatever else was typed is shown as text. */
export function Markdown({ text }: { readonly text: string }): VNode {
  return <div class="prose">{drawTokens(withLevels(reader.parse(text, {})))}</div>
}

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  strong: 'strong',
  em: 'em',
  bullet_list: 'ul',
  ordered_list: 'ol',
  list_item: 'li',
  blockquote: 'blockquote',
}

interface Open {
  readonly token?: Token
  readonly children: ComponentChild[]
}

function drawTokens(tokens: readonly Token[]): ComponentChild[] {
  const root: Open = { children: [] }
  const open: Open[] = [root]
  for (const token of tokens) {
    const top = open.at(-1) ?? root
    if (token.nesting === 1) open.push({ token, children: [] })
    else if (token.nesting === -1) {
      open.pop()
      const parent = open.at(-1) ?? root
      parent.children.push(top.token ? drawElement(top.token, top.children) : top.children)
    } else top.children.push(drawLeaf(token))
  }
  return root.children
}

/** Headings under that of the page: of two levels, and none before one of the level above it. */
function withLevels(tokens: readonly Token[]): readonly Token[] {
  let isUnder = false
  for (const token of tokens) {
    if (token.type !== 'heading_open') continue
    token.tag = isUnder && token.tag !== 'h1' && token.tag !== 'h2' ? 'h3' : 'h2'
    isUnder = true
  }
  return tokens
}

function drawLeaf(token: Token): ComponentChild {
  switch (token.type) {
    case 'inline':
      return h(Fragment, {}, drawTokens(token.children ?? []))
    case 'softbreak':
      return '\n'
    case 'hardbreak':
      return <br />
    case 'hr':
      return <hr />
    case 'code_inline':
      return <code>{token.content}</code>
    case 'fence':
    case 'code_block':
      return (
        <pre>
          <code>{token.content}</code>
        </pre>
      )
    default:
      // A picture inside a text has only its words: pictures have a form of their own.
      return token.content
  }
}

function drawElement(token: Token, children: ComponentChild[]): ComponentChild {
  const name = token.type.replace(/_open$/, '')
  if (name === 'paragraph' && token.hidden) return h(Fragment, {}, children)
  if (name === 'heading') return h(token.tag, {}, children)
  if (name === 'link') return drawLink(String(token.attrGet('href') ?? ''), children)
  const tag = tags[name]
  return tag === undefined ? h(Fragment, {}, children) : h(tag, {}, children)
}

/** Only to the web, to an address for mail, and to this site. */
function drawLink(href: string, children: ComponentChild[]): ComponentChild {
  // Two strokes, or a stroke and a backslash, are another site to a browser.
  if (/^\/(?![/\\])/.test(href) || href === '/') return <a href={href}>{children}</a>
  if (/^mailto:[^\s]/i.test(href)) return <a href={href}>{children}</a>
  if (!/^https?:\/\/[^\s]/i.test(href)) return h(Fragment, {}, children)
  return (
    <a href={href} rel="noopener nofollow ugc">
      {children}
    </a>
  )
}
