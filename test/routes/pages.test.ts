import t from 'tap'
import { folderWithFacts } from '../support/folder.js'
import { service, shipped } from '../support/service.js'

const { ask } = await shipped()
const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }

t.test('a browser gets pages, a program gets JSON', async (t) => {
  for (const url of ['/', '/problems/not-found']) {
    t.match((await ask(url, { headers: BROWSER })).headers, {
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept',
    })
    t.match((await ask(url)).headers, { 'content-type': /^application\/json/, vary: 'Accept' })
  }
  t.match((await ask('/', { headers: BROWSER })).body, 'href="/articles/trump-abe-trade-talks"')
  t.match((await ask('/problems/not-found', { headers: BROWSER })).body, '<h1>There is no such resource</h1>')
})

t.test('an article is a page, and only that', async (t) => {
  const { status, headers, body } = await ask('/articles/trump-abe-trade-talks', { headers: BROWSER })
  t.match({ status, headers }, { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', etag: /^"/ } })
  t.match(body, '<h1 lang="en" dir="auto">Trump and Abe commit to intensify bilateral trade talks</h1>')
  t.equal((await ask('/articles/trump-abe-trade-talks', { headers: { accept: 'application/json' } })).status, 406)
  t.match((await ask('/articles/nobody')).json(), {
    status: 404,
    detail: 'There is no article "nobody".',
  })
  const { links, revision } = (await ask('/v1/articles/trump-abe-trade-talks')).json()
  const page = (await ask('/articles/trump-abe-trade-talks')).body
  t.match(page, `href="${links.revisions}/${revision}"`, 'it says which version it is')
  t.equal((await ask(`${links.revisions}/${revision}`)).json().id, revision)
})

t.test('whatever a browser is refused is a page with the same status, and problem details to all others', async (t) => {
  const refused: [string, number, RegExp][] = [
    ['/articles/nobody', 404, /There is no article &#34;nobody&#34;\./],
    ['/nope', 404, /There is nothing at \/nope\./],
    ['/v1/quotes?lmit=1', 400, /<code>lmit<\/code> is unknown; did you mean &#34;limit&#34;\?/],
    ['/?cursor=nonsense', 400, /<h2>What to do<\/h2>/],
    ['/articles/%zz', 400, /percent-escape/],
    [`/articles/${'x'.repeat(300)}`, 414, /too long/],
    ['/docs/static/nope.js', 404, /There is nothing/],
  ]
  for (const [url, status, says] of refused) {
    const page = await ask(url, { headers: BROWSER })
    t.equal(page.status, status)
    t.match(page.headers, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': /default-src 'none'/,
      vary: 'Accept',
    })
    t.match(page.body, says)
    if (url.startsWith('/?')) continue // the index for programs has no pages
    for (const headers of [{}, { accept: '*/*' }, { accept: 'application/problem+json, */*;q=0.1' }]) {
      const problem = await ask(url, { headers })
      t.equal(problem.status, status)
      t.match(problem.headers, { 'content-type': 'application/problem+json', vary: 'Accept' })
    }
  }
  const csv = await ask('/v1/quotes', { headers: { accept: 'text/html' } })
  t.match(csv, { status: 406, headers: { vary: 'Accept' }, body: /text\/html is not available here/ })
  const style = await ask('/docs/static/swagger-ui.css', { headers: { ...BROWSER, range: 'bytes=99999999-' } })
  t.match(style, { status: 416, body: /<h1>Range Not Satisfiable<\/h1>/ })
})

t.test('the list of articles goes on where a page ends, and refuses what is no cursor', async (t) => {
  const { entries } = await (await import('../../src/corpus/corpus.js')).loadCorpus('data')
  const many = Array.from({ length: 51 }, (_, index) =>
    entries
      .filter(({ kind }) => ['article', 'text', 'coverage'].includes(kind))
      .map(({ kind, facets, text, sorts, document }) => ({
        ...{ kind, facets, text },
        id: `a${index}`,
        sorts: { ...sorts, id: `a${index}` },
        document: Object.assign({}, document, { id: `a${index}` }),
      })),
  ).flat()
  const { ask } = await service(t, { entries: many })
  const seen: string[] = []
  for (let next: string | undefined = '/', pages = 0; next; pages++) {
    const { body } = await ask(next, { headers: BROWSER })
    seen.push(...[...body.matchAll(/<p class="name"[^>]*><a href="([^"]+)"/g)].map(([, href]) => href!))
    next = /rel="next" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&#61;', '=')
    t.ok(pages < 3)
  }
  t.equal(seen.length, 51)
  t.equal(new Set(seen).size, 51)
  t.match((await ask('/?cursor=nonsense', { headers: BROWSER })).body, 'The cursor does not belong to this list')
})

t.test('no fact is cut off, however many there are', async (t) => {
  const data = await folderWithFacts(t, { quotes: [], figures: [] }, `${'Peru. '.repeat(150)}\n`)
  const { ask } = await service(t, { data })
  const { body } = await ask('/articles/a', { headers: BROWSER })
  t.equal(body.match(/<mark id="at-\d+-\d+" class="country"/g)?.length, 150)
})

t.test('pages run no script but our own and load nothing from elsewhere', async (t) => {
  const { headers } = await ask('/articles/trump-abe-trade-talks')
  t.same(headers['content-security-policy']?.split(';'), [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])
  t.match(headers, { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'cross-origin' })
  t.notOk(headers['strict-transport-security'])
  t.match((await ask('/docs')).headers['content-security-policy'], /script-src 'self'/)
  t.match((await ask('/style.css')).headers, { 'content-type': 'text/css; charset=utf-8', etag: /^"/ })
})
