/** The frame of every page for people. */
import { html } from 'ghtml'

export interface Page {
  title: string
  /** Address of the same as JSON, where it has one of its own. */
  json?: string
  /** What the page is about, as HTML. */
  main: string
}

const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1d4e79"/><path d="M4 11V8q0-3 3-3v2H6v1h1v3zm5 0V8q0-3 3-3v2h-1v1h1v3z" fill="#fff"/></svg>',
)}`

export const layout = ({ title, json, main }: Page): string => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="${ICON}">
!${json ? html`<link rel="alternate" type="application/json" href="${json}">` : ''}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site">
<a class="name" href="/">Verbatim</a>
<nav aria-label="Service"><a href="/">Articles</a> <a href="/docs">API</a> <a href="/openapi.json">OpenAPI</a></nav>
</header>
<main id="main" tabindex="-1">
!${main}
</main>
</body>
</html>
`
