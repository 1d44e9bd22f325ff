import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import t from 'tap'
import { startPostgres } from '../support/postgres.js'
import { run, startServer } from '../support/process.js'

/** Questions of every sort; scores are one store's own. */
const QUESTIONS = [
  ...[
    'articles',
    'people',
    'organizations',
    'countries',
    'agreements',
    'quotes',
    'figures',
    'mentions',
    'roles',
  ].flatMap((kind) => [`/v1/${kind}`, `/v1/${kind}?sort=-id&limit=3`, `/v1/${kind}.ndjson`]),
  '/v1/quotes?speaker=shinzo-abe&form=direct',
  '/v1/quotes?from=2018-04-01&q=japan',
  '/v1/figures?min=1000000&max=80000000000&sort=-value',
  '/v1/positions?agreement=tpp',
  '/v1/people?article=trump-abe-trade-talks',
  '/v1/quotes?speaker=%00%27',
  '/v1/quotes/no-such-id',
  '/v1/articles/trump-abe-trade-talks/coverage',
  '/v1/articles/trump-abe-trade-talks/annotations',
  '/v1/verify?quote=I+want+to+go+back+into+TPP&speaker=donald-trump',
  '/v1/verify?quote=is+the+best+%E2%80%A6+countries',
  '/v1/verify?quote=of+the&limit=100',
  '/v1/verify?quote=not+fair&speaker=Trump',
  '/v1/people?name=tr%C3%BCmp',
  '/v1/quotes?year=2018&sort=-date',
  '/v1/positions.atom?agreement=tpp',
  ...['/', '/people', '/people/donald-trump', '/agreements/tpp', '/countries/jp', '/quotes?sort=-date'],
  ...['/quotes/trump-abe-trade-talks.not-fair', '/search?q=deficit&year=2018', '/verify?quote=not+fair&speaker=Trump'],
]

t.test('the same binary serves from PostgreSQL, and the same answers', async (t) => {
  t.setTimeout(120_000)
  const postgres = await startPostgres(t)
  if (!postgres) return t.pass('PostgreSQL', { skip: 'none for this platform, and no TEST_DATABASE_URL' })
  const DATABASE_URL = await postgres.empty()
  const data = join(t.testdir(), 'data')
  cpSync('data', data, { recursive: true })
  const load = async (env: NodeJS.ProcessEnv = { DATABASE_URL }, args = [data]) => {
    const loading = run(t, 'cli/load.js', args, env)
    return { code: await loading.ended, said: loading.out() + loading.err() }
  }
  t.match(await load(), { code: 0, said: '1 articles loaded, 0 unchanged, 0 removed' })
  const [one, other, memory] = await Promise.all([
    startServer(t, { DATABASE_URL, DATA_DIR: 'nowhere' }, 'server.js'),
    startServer(t, { DATABASE_URL, DATA_DIR: 'nowhere' }),
    startServer(t),
  ])
  const ask = async (url: string) => {
    const response = await fetch(url, url.includes('/v1/') ? {} : { headers: { accept: 'text/html, */*;q=0.1' } })
    return { status: response.status, body: await response.text(), headers: response.headers }
  }

  await t.test('as the store in memory', async (t) => {
    for (const question of QUESTIONS) {
      const [here, there] = await Promise.all([one, memory].map(({ url }) => ask(url + question)))
      // a cursor names its corpus
      const body = (text: string) => text.replaceAll(/cursor=[\w-]+/g, '')
      t.equal(here!.status, there!.status, question)
      t.ok(body(here!.body) === body(there!.body), question)
    }
    const counted = '/v1/search?q=trade&counts=true'
    const [here, there] = await Promise.all([one, memory].map(({ url }) => ask(url + counted)))
    t.same(JSON.parse(here!.body).counts, JSON.parse(there!.body).counts)
    const found = await ask(`${one.url}/v1/search?q=agrement`)
    t.equal(JSON.parse(found.body).total, JSON.parse((await ask(`${memory.url}/v1/search?q=agrement`)).body).total)
  })

  await t.test('what is loaded is served by every replica; what is wrong is left as it was', async (t) => {
    const titles = async ({ url }: { url: string }) =>
      JSON.parse((await ask(`${url}/v1/articles?sort=title`)).body).items.map(({ title }: { title: string }) => title)
    const written = (title: string) => {
      mkdirSync(join(data, 'articles/b'), { recursive: true })
      writeFileSync(join(data, 'articles/b/article.txt'), 'Nobody came.\n')
      const rights = { holder: 'The Paper', note: 'Ours.' }
      const article = { title, titleSource: 'editorial', publisher: 'The Paper', language: 'en', rights }
      writeFileSync(join(data, 'articles/b/facts.json'), JSON.stringify({ article }))
    }
    const become = async (expected: string[]) => {
      for (const replica of [one, other]) {
        while ((await titles(replica)).length !== expected.length) await setTimeout(20)
        t.match(await titles(replica), expected)
      }
    }
    written('')
    writeFileSync(join(data, 'notes.txt'), '')
    t.match(await load(), { code: 1, said: /0 articles loaded[\s\S]*articles\/b\/facts\.json[\s\S]*notes\.txt/ })
    rmSync(join(data, 'notes.txt'))
    written('A second')
    t.match(await load(), { code: 0, said: /[12] articles loaded/ })
    await become(['A second', 'Trump'])
    rmSync(join(data, 'articles/b'), { recursive: true })
    t.match(await load(), { code: 0, said: /1 removed/ })
    await become(['Trump'])
  })

  await t.test('without its database it says so, and goes on with what is kept, until it is there again', async (t) => {
    if (!postgres.stop || !postgres.start) return t.pass('stop', { skip: 'it is not ours' })
    const kept = `${one.url}/v1/people?limit=7`
    t.equal((await ask(kept)).status, 200)
    await postgres.stop()
    t.equal((await ask(kept)).status, 200)
    const answer = await ask(`${one.url}/v1/people?limit=8`)
    t.match(answer, { status: 503, body: '"/problems/store-unavailable"' })
    t.match(answer.headers.get('retry-after'), /^\d+$/)
    t.equal((await ask(`${one.url}/readyz`)).status, 503)
    t.equal((await ask(`${one.url}/livez`)).status, 200)
    t.match(await load(), { code: 1, said: 'connect' })
    while (!one.out().includes('does not answer')) await setTimeout(20)
    await postgres.start()
    t.equal((await ask(`${one.url}/v1/people?limit=8`)).status, 200)
    t.equal((await ask(`${one.url}/readyz`)).status, 200)
  })

  t.match(await load({ DATABASE_URL: '' }), { code: 1, said: 'DATABASE_URL is not set' })
  t.match(await load({ DATABASE_URL, DATA_DIR: data }, []), {
    code: 0,
    said: `${data}: 0 articles loaded, 1 unchanged`,
  })
  t.match(await load({ DATABASE_URL: 'mysql://x' }), { code: 1, said: 'postgresql://' })
})
