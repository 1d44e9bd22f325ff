/** The frame of every page for people. */
import { html } from 'ghtml'

export interface Page {
  title: string
  /** What the page says, in one line: for search engines and for cards. */
  description?: string
  /** Where the page is known, as a path; absent for what is no address to keep. */
  path?: string
  /** Address of the same as JSON, where it has one of its own. */
  json?: string
  /** What is new of it, as a feed. */
  feed?: string
  /** How others show it, where they embed it (oEmbed). */
  embed?: string
  /** The same in linked data. */
  jsonLd?: object
  /** A script without which it works too. */
  script?: string
  /** What sort of thing it is about, for cards (Open Graph). */
  about?: 'website' | 'article' | 'profile'
  /** An answer to one question, of which search engines need no list. */
  unlisted?: boolean
  /** What the page is about, as HTML. */
  main: string
}

const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1d4e79"/><path d="M4 11V8q0-3 3-3v2H6v1h1v3zm5 0V8q0-3 3-3v2h-1v1h1v3z" fill="#fff"/></svg>',
)}`

/** Where pages are that every page leads to. */
const PLACES = {
  '/articles': 'Articles',
  '/people': 'People',
  '/agreements': 'Agreements',
  '/verify': 'Verify',
  '/check': 'Check a text',
  '/docs': 'API',
}

/** `origin` is what links that leave the service begin with, where it is known. */
export const layout = ({ main, path, ...page }: Page, origin = ''): string => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title} · Verbatim</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="${ICON}">
<link rel="search" type="application/opensearchdescription+xml" title="Verbatim" href="/opensearch.xml">
!${
  path === undefined
    ? ''
    : html`<link rel="canonical" href="${origin}${path}">
`
}!${card({ path, ...page }, origin)}!${alternates(page)}</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site">
<a class="name" href="/">Verbatim</a>
<nav aria-label="Service">!${Object.entries(PLACES).map(([href, name]) => html`<a href="${href}"!${href === path ? ' aria-current="page"' : ''}>${name}</a> `)}</nav>
<form role="search" action="/search"><input type="search" name="q" aria-label="Search everything" placeholder="Search" maxlength="200" required></form>
</header>
<main id="main" tabindex="-1">
!${main}
</main>
<footer class="site">!${page.json ? html`<p>This page for programs: <a href="${page.json}"><code>${page.json}</code></a></p>` : ''}</footer>
</body>
</html>
`

/** What others show of the page (Open Graph). */
const card = ({ title, description, path, about = 'website', unlisted }: Omit<Page, 'main'>, origin: string) =>
  [
    description && html`<meta name="description" content="${description}">`,
    unlisted && '<meta name="robots" content="noindex">',
    html`<meta property="og:title" content="${title}">`,
    html`<meta property="og:type" content="${about}">`,
    '<meta property="og:site_name" content="Verbatim">',
    description && html`<meta property="og:description" content="${description}">`,
    // which must be whole
    path !== undefined && origin && html`<meta property="og:url" content="${origin}${path}">`,
  ]
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('')

const alternates = ({ title, json, feed, embed, jsonLd, script }: Omit<Page, 'main'>) =>
  [
    json && html`<link rel="alternate" type="application/json" href="${json}">`,
    feed && html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${feed}">`,
    embed && html`<link rel="alternate" type="application/json+oembed" title="${title}" href="${embed}">`,
    script && html`<script type="module" src="${script}"></script>`,
    // what ends a script in HTML is no part of JSON
    jsonLd && `<script type="application/ld+json">${JSON.stringify(jsonLd).replaceAll('<', '\\u003c')}</script>`,
  ]
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('')
