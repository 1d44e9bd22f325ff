/** What every place where a corpus is changed must keep, asked over HTTP and run against each. */
import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import inject from 'light-my-request'
import { pino } from 'pino'
import type { Test } from 'tap'
import { buildApp } from '../../src/app.js'
import type { Served, Source } from '../../src/source.js'
import { checkAnswer } from '../support/contract.js'
import { article, type Json, soundFolder, TEXT } from '../support/folder.js'

export interface Edited {
  status: number
  headers: Record<string, string | undefined>
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every kind
  body: any
}

const sha256 = (token: string) => createHash('sha256').update(token).digest()
const TOKENS = [
  { scope: 'read' as const, sha256: sha256('r') },
  { scope: 'write' as const, sha256: sha256('w') },
  { scope: 'write' as const, sha256: sha256('second') },
]

const DECODERS: Record<string, (bytes: Buffer) => Buffer> = { gzip: gunzipSync, br: brotliDecompressSync }

/** A service that can be written to, as a process would serve it. */
export const desk = async (t: Test, source: Source) => {
  const lines: string[] = []
  const logger = pino({}, { write: (line: string) => lines.push(line) })
  const build = async () => {
    const served = await source.load()
    const app = await buildApp({ config: { CORS_ORIGIN: ['*'], PUBLIC_URL: undefined, TOKENS }, served, logger })
    return { app, served }
  }
  let current = await build()
  source.watch?.(async () => {
    current = await build()
  })
  t.teardown(() => current.app.close())
  const ask = async (
    method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH' | 'OPTIONS',
    url: string,
    payload?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Edited> => {
    const body = payload === undefined || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload)
    const { statusCode, ...answer } = await inject(current.app.handle, {
      ...{ method, url, payload: body as Buffer | string },
      headers: {
        ...(payload !== undefined && { 'content-type': 'application/json' }),
        ...(['PUT', 'DELETE'].includes(method) && { authorization: 'Bearer w' }),
        ...headers,
      },
    })
    const mediaType = String(answer.headers['content-type'])
    const decode = DECODERS[String(answer.headers['content-encoding'])] ?? ((bytes) => bytes)
    const text = String(decode(answer.rawPayload))
    checkAnswer({ method, url, status: statusCode, mediaType, body: text })
    return {
      status: statusCode,
      headers: answer.headers as Edited['headers'],
      body: /json/.test(mediaType) ? JSON.parse(text) : text,
    }
  }
  return { ask, log: () => lines.join(''), served: (): Served => current.served }
}

const FOLDER = soundFolder()
/** An article of the sound folder, as a client sends it. */
export const written = (changes: Json = {}, text = TEXT) => ({
  text,
  facts: { ...FOLDER['articles/a/facts.json'], article: article({ title: 'B' }), ...changes } as Json,
})
const WHATEVER = { 'if-match': '*' }

/** `make` gives the sound folder, to be served and changed. */
export const deskContract = (t: Test, name: string, make: (t: Test) => Promise<Source>) =>
  t.test(name, async (t) => {
    const { ask, log, served } = await desk(t, await make(t))
    /** Waits for work that a change made. */
    const done = async (body: Edited['body']) => {
      if (body.change.job) while ((await ask('GET', body.change.job)).body.status !== 'done');
    }

    await t.test('an article is put in, served, and found at once', async (t) => {
      const before = (await ask('GET', '/v1/articles')).body.total
      const { status, body } = await ask('PUT', '/v1/articles/b', written())
      t.match([status, body], [201, { changed: true, change: { type: 'article', id: 'b', change: 'put' } }])
      t.match((await ask('GET', '/v1/articles')).body.total, before + 1)
      const served = (await ask('GET', '/v1/articles/b')).body
      t.match(served, { title: 'B', revision: body.change.revision, facts: { quotes: 1, figures: 1, mentions: 4 } })
      t.match((await ask('GET', '/v1/quotes/b.agree')).body.segments[0], { article: 'b', revision: served.revision })
      t.equal((await ask('GET', '/v1/articles/b/text')).body, TEXT)
      t.match((await ask('GET', '/v1/people?article=b')).body.items, [{ id: 'ann-lee' }])
      t.match((await ask('GET', '/v1/verify?quote=we+sign')).body.total, 2)
    })

    await t.test('the same again changes nothing, and what is another says what it replaces', async (t) => {
      const [first, other] = [written(), written({}, `${TEXT}Again.\n`)]
      t.match(await ask('PUT', '/v1/articles/b', first), { status: 200, body: { changed: false } })
      t.match(await ask('PUT', '/v1/articles/b', other), { status: 428 })
      t.match(await ask('PUT', '/v1/articles/b', other, { 'if-none-match': '*' }), { status: 412 })
      t.match(await ask('PUT', '/v1/articles/b', other, { 'if-match': '"x"' }), { status: 412 })
      t.match(await ask('PUT', '/v1/articles/c', other, WHATEVER), { status: 412 })
      let known = ''
      for (const [at, coding] of ['identity', 'gzip', 'br', undefined].entries()) {
        const { headers, body } = await ask('GET', '/v1/articles/b', undefined, {
          'accept-encoding': coding ?? 'identity',
        })
        const condition = { 'if-match': `"y", ${coding ? headers.etag : `"${body.revision}"`}` }
        t.match(await ask('PUT', '/v1/articles/b', at % 2 ? first : other, condition), { status: 200 })
        known = headers.etag!
      }
      t.match(await ask('PUT', '/v1/articles/b', other, { 'if-match': known }), { status: 412 })
      t.match(await ask('PUT', '/v1/articles/b', first, WHATEVER), { status: 200 })
    })

    await t.test('what is wrong is said, all at once, where it stands in the body, and nothing changes', async (t) => {
      const before = (await ask('GET', '/v1/changes?limit=100')).body
      const body = written({
        figures: [{ id: 'p', kind: 'money', text: '$5 milion', value: 1, unit: 'USD', label: 'x' }],
        positions: [{ id: 'p' }],
        roles: [{ id: 'r', holder: 'person:ann-le', text: 'Lee' }],
      })
      const { status, body: problem } = await ask('PUT', '/v1/articles/c', body)
      t.equal(status, 422)
      const pointers = problem.errors.map(({ pointer }: { pointer: string }) => pointer)
      for (const pointer of ['/facts/figures/0/text', '/facts/positions/0/stance']) t.ok(pointers.includes(pointer))
      t.match(
        problem.errors.find(({ pointer }: { pointer: string }) => pointer === '/facts/figures/0/text'),
        {
          ...{ line: 1, column: JSON.stringify(body).indexOf('"$5 milion"') + 1 },
          detail: /nearest passage is “\$5 million” \(line 1\)/,
        },
      )
      t.match(await ask('PUT', '/v1/articles/c', { ...written(), text: ' ' }), {
        ...{ status: 422, body: { errors: [{ pointer: '/text', detail: 'is empty' }] } },
      })
      t.match(await ask('GET', '/v1/articles/c'), { status: 404 })
      t.same((await ask('GET', '/v1/changes?limit=100')).body, before)
    })

    await t.test('a body that is none says so', async (t) => {
      const bad = async (payload: unknown, headers = {}) => ask('PUT', '/v1/articles/c', payload, headers)
      t.match(await bad(Buffer.from('{')), { status: 400, body: { errors: [{ line: 1, detail: /is not JSON/ }] } })
      t.match(await bad(Buffer.from([0x22, 0xff, 0x22])), { status: 400, body: { errors: [{ detail: /UTF-8/ }] } })
      t.match(await bad({ text: 1, fact: {} }), {
        status: 400,
        body: {
          errors: [{ pointer: '/text' }, { pointer: '/facts', detail: 'is missing' }, { detail: /did you mean/ }],
        },
      })
      t.match(await bad({ ...written(), text: 'a\0b' }), { status: 400, body: { errors: [{ pointer: '/text' }] } })
      t.match(await bad({ ...written(), text: 'a\ud800' }), { status: 400, body: { errors: [{ pointer: '/text' }] } })
      t.match(await bad('x', { 'content-type': 'text/plain' }), { status: 415 })
      t.match(await bad(written(), { 'content-encoding': 'gzip' }), { status: 415, body: { detail: /not in gzip/ } })
      t.match(await bad({ ...written(), text: ' ' }, { 'content-encoding': 'identity' }), { status: 422 })
      t.match(await bad(Buffer.alloc(5_000_000, 'a')), { status: 413, body: { detail: /1048576/ } })
      t.match(await ask('PUT', '/v1/articles/B%2Fc', written()), { status: 400, body: { detail: /can’t be an id/ } })
      t.match(await ask('PUT', '/v1/people/x', Buffer.from('[]')), { status: 400 })
      t.match(await ask('PUT', '/v1/people/x'), { status: 400, body: { errors: [{ detail: /is not JSON/ }] } })
      t.match(await ask('PUT', '/v1/people/x', Buffer.of(), { 'content-type': 'multipart/form-data' }), { status: 400 })
      t.match(await ask('PUT', '/v1/articles/c', written(), { 'if-match': '"undefined"' }), { status: 412 })
      t.match(await ask('PUT', '/v1/articles/c?dry=true', written()), { status: 400 })
    })

    await t.test('both files of an article can come as a form', async (t) => {
      const send = async (files: Record<string, string | Buffer>, path = '/v1/articles/form') => {
        const form = new FormData()
        for (const [name, content] of Object.entries(files))
          form.append(
            name,
            ...((Buffer.isBuffer(content) ? [new Blob([new Uint8Array(content)]), name] : [content]) as [string]),
          )
        const response = new Response(form)
        const type = response.headers.get('content-type')!
        return ask(path === '/v1/check' ? 'POST' : 'PUT', path, Buffer.from(await response.arrayBuffer()), {
          'content-type': type,
        })
      }
      const { text, facts } = written()
      const typed = JSON.stringify(facts, undefined, 2)
      t.match(await send({ 'article.txt': Buffer.from(text), 'facts.json': Buffer.from(`\uFEFF${typed}`) }), {
        status: 201,
      })
      t.match(await send({ 'article.txt': Buffer.from(text), 'facts.json': typed }), { body: { changed: false } })
      t.match(
        await send({ 'article.txt': Buffer.from(text), 'facts.json': typed.replace('$5 million', '$5 milion') }),
        {
          status: 422,
          body: { errors: [{ file: 'facts.json', pointer: '/figures/0/text', line: /\d/ }] },
        },
      )
      t.match(await send({ 'article.txt': Buffer.from([0xff]), 'fact.json': '' }), {
        status: 400,
        body: { errors: [{ file: 'fact.json' }, { file: 'facts.json' }, { file: 'article.txt', detail: /UTF-8/ }] },
      })
      t.match(await send({ 'article.txt': text, 'facts.json': '{' }, '/v1/check'), {
        status: 200,
        body: { sound: false, faults: [{ file: 'facts.json', line: 1 }] },
      })
      t.match(await ask('PUT', '/v1/articles/form', Buffer.from('x'), { 'content-type': 'multipart/form-data' }), {
        status: 400,
        body: { errors: [{ detail: /RFC 7578/ }] },
      })
      t.match(await ask('DELETE', '/v1/articles/form', undefined, WHATEVER), { status: 200 })
    })

    await t.test('entities are put in, named, changed and removed', async (t) => {
      const lee = { name: 'Bo Park', aliases: ['We'] }
      const made = await ask('PUT', '/v1/people/bo-park', lee)
      t.match(made, { status: 201, body: { change: { source: { id: 'bo-park', ...lee } } } })
      await done(made.body)
      t.match((await ask('GET', '/v1/mentions?person=bo-park&article=b')).body.total, 2)
      t.match(await ask('PUT', '/v1/people/bo-park', lee), { status: 200, body: { changed: false } })
      t.match(await ask('PUT', '/v1/people/bo-park', { name: 'Bo' }), { status: 428 })
      t.match(await ask('PUT', '/v1/people/bo-park', { name: 'Bo', id: 'b' }, WHATEVER), {
        status: 422,
        body: { errors: [{ pointer: '/id', line: 1, column: 19 }] },
      })
      t.match(await ask('PUT', '/v1/people/bo-park', { name: '', alias: [] }, WHATEVER), {
        status: 422,
        body: { errors: [{ pointer: '/name' }, { pointer: '/alias', detail: /did you mean "aliases"/ }] },
      })
      t.match(await ask('PUT', '/v1/people/bo-park?dryRun=true', { name: 'Bo' }, { authorization: 'Bearer r' }), {
        status: 200,
        body: { changed: false },
      })
      const changed = await ask('PUT', '/v1/people/bo-park', { name: 'Bo Park' }, WHATEVER)
      t.equal(changed.status, 200)
      await done(changed.body)
      t.match((await ask('GET', '/v1/mentions?person=bo-park')).body.total, 0)
      t.match((await ask('GET', '/v1/people/bo-park')).body.aliases, [])
      t.match(await ask('DELETE', '/v1/people/ann-lee', undefined, WHATEVER), {
        status: 409,
        body: { errors: [{ detail: /articles\/[ab]/ }, {}] },
      })
      t.match(await ask('DELETE', '/v1/people/bo-park'), { status: 428 })
      t.match(await ask('DELETE', '/v1/people/bo-park', undefined, WHATEVER), {
        status: 200,
        body: { change: { change: 'removed', type: 'person' } },
      })
      t.match(await ask('DELETE', '/v1/people/bo-park', undefined, WHATEVER), { status: 404 })
      t.match(await ask('GET', '/v1/people/bo-park'), { status: 404 })
      t.match(await ask('PUT', '/v1/organizations/acme', { name: 'Acme', kind: 'company', country: 'country:pe' }), {
        status: 201,
      })
      t.match(await ask('DELETE', '/v1/organizations/acme', undefined, WHATEVER), { status: 200 })
    })

    await t.test('every version stays, and says what changed', async (t) => {
      const first = (await ask('GET', '/v1/articles/b')).body.revision
      const moved = written(
        {
          figures: [],
          quotes: [
            ...(FOLDER['articles/a/facts.json'] as { quotes: Json[] }).quotes,
            { id: 'two', segments: ['We sign.'] },
          ],
        },
        `So:\n${TEXT}`,
      )
      t.match(await ask('PUT', '/v1/articles/b', moved, WHATEVER), { status: 200 })
      const { body: list } = await ask('GET', '/v1/articles/b/revisions?limit=1')
      t.match(list.items, [{ current: true, at: /Z$/, article: { name: 'B' } }])
      const older = (await ask('GET', list.links.next)).body
      t.match(older.items, [{ current: false }])
      const { body: changes } = await ask('GET', `/v1/articles/b/revisions/${list.items[0].id}/changes?since=${first}`)
      t.match(changes.facts, {
        added: [{ type: 'quote', id: 'two' }],
        removed: [{ type: 'figure', id: 'price' }],
        changed: [],
        moved: [{ type: 'quote', id: 'agree' }],
      })
      const join = (left: string) =>
        changes.text.map(({ change, text }: { change: string; text: string }) => (change === left ? '' : text)).join('')
      t.equal(join('added'), TEXT)
      t.equal(join('removed'), `So:\n${TEXT}`)
      const long = Array.from({ length: 1000 }, (_, at) => `${at}`).join(' ')
      for (const number of [1, 2]) {
        const version = {
          ...written({ figures: [], quotes: undefined, excluded: [] }),
          text: `${TEXT}${long.replaceAll(' ', ` ${number}${number}`)}\n`,
        }
        t.equal(
          (await ask('PUT', `/v1/articles/long`, version, number === 1 ? {} : WHATEVER)).status,
          3 - number === 2 ? 201 : 200,
        )
      }
      const [now, then] = (await ask('GET', '/v1/articles/long/revisions')).body.items
      const far = await ask('GET', `/v1/articles/long/revisions/${now.id}/changes?since=${then.id}`)
      t.match(
        far.body.text.map(({ change }: { change: string }) => change),
        ['removed', 'added'],
        'too much for word by word',
      )
      t.match(await ask('DELETE', '/v1/articles/long', undefined, WHATEVER), { status: 200 })
      const cited = await ask('GET', `/v1/articles/b/revisions/${first}`)
      t.match(cited, { status: 200, headers: { 'cache-control': /immutable/ }, body: { text: TEXT, id: first } })
      t.match(await ask('GET', '/v1/articles/b/revisions/0'), { status: 404 })
      t.match(await ask('GET', '/v1/articles/x/revisions'), { status: 404 })
      t.match(await ask('DELETE', '/v1/articles/b', undefined, WHATEVER), { status: 200, body: { changed: true } })
      t.match(await ask('GET', '/v1/articles/b'), { status: 404 })
      t.match(await ask('GET', '/v1/quotes?article=b'), { body: { total: 0 } })
      t.match(await ask('GET', `/v1/articles/b/revisions/${first}`), { status: 200, body: cited.body })
      t.ok((await ask('GET', '/v1/articles/b/revisions')).body.total >= 2)
    })

    await t.test('who makes the same changes elsewhere has the same', async (t) => {
      const mirror = await desk(t, await make(t))
      let since = ''
      for (let more = true; more; ) {
        const { body } = await ask('GET', `/v1/changes?limit=7${since}`)
        for (const { change, type, id, href, source, links } of body.items) {
          if (change === 'removed') {
            t.match(await mirror.ask('DELETE', href, undefined, WHATEVER), { status: /200|404/ }, href)
            continue
          }
          const { text, facts } = links ? (await ask('GET', links.revision)).body : { text: '', facts: {} }
          const answer = await mirror.ask('PUT', href, type === 'article' ? { text, facts } : source, WHATEVER)
          if (answer.status === 412)
            t.match(await mirror.ask('PUT', href, type === 'article' ? { text, facts } : source), { status: 201 }, id)
          else t.equal(answer.status, 200, href)
          if (answer.body.change?.job) while ((await mirror.ask('GET', answer.body.change.job)).body.status !== 'done');
        }
        more = body.more
        since = `&since=${body.since}`
      }
      for (const kind of ['articles', 'people', 'countries', 'agreements', 'quotes', 'figures', 'mentions']) {
        const [here, there] = await Promise.all([ask, mirror.ask].map((ask) => ask('GET', `/v1/${kind}?limit=100`)))
        t.same(there!.body.items, here!.body.items, kind)
      }
      t.match((await ask('GET', '/v1/changes.atom')).body, /<title>B \(article put\)<\/title>/)
      t.match((await ask('GET', '/v1/changes.atom?limit=1')).body, /<title>b \(article removed\)<\/title>/)
      t.match(await ask('GET', '/v1/changes?since=x'), { status: 400 })
      const { since: end } = (await ask('GET', '/v1/changes?limit=100')).body
      t.match((await ask('GET', `/v1/changes?since=${end}`)).body, { items: [], more: false, since: end })
      const { since: beginning } = (await ask('GET', `/v1/changes?since=${served().epoch}.0.0&limit=1`)).body
      t.match(await ask('GET', `/v1/changes?since=${beginning}&limit=1`), {
        status: 200,
        body: { items: [{ sequence: 2 }] },
      })
      for (const other of [
        'x.0.0',
        `${served().epoch}.999.0`,
        end.replace(/\d$/, (digit: string) => `${9 - Number(digit)}`),
      ])
        t.match(await ask('GET', `/v1/changes?since=${other}`), { status: 410 }, 'of another history')
    })

    await t.test('only those who have a token write, and no token is in the log', async (t) => {
      const put = (authorization: string, path = '/v1/articles/c') => ask('PUT', path, written(), { authorization })
      t.match(await put(''), { status: 401, headers: { 'www-authenticate': /^Bearer/ } })
      for (const wrong of ['Bearer x', 'Bearer ', 'Basic dzp3', 'Bearer w w', `Bearer ${'w'.repeat(5000)}`])
        t.match(await put(wrong), { status: 401, headers: { 'www-authenticate': /invalid_token/ } })
      t.match(await put('Bearer r'), { status: 403, headers: { 'www-authenticate': /insufficient_scope/ } })
      t.match(await put('Bearer r', '/v1/articles/c?dryRun=true'), { status: 200, body: { changed: false } })
      t.match(await put('Bearer second', '/v1/articles/c?dryRun=true'), { status: 200 })
      t.match(await ask('DELETE', '/v1/articles/a', undefined, { authorization: 'Bearer r' }), { status: 403 })
      t.match(await ask('GET', '/v1/articles/c'), { status: 404 })
      t.notMatch(log(), /Bearer|second/)
      t.match(await ask('PATCH', '/v1/articles/a'), {
        status: 405,
        headers: { allow: 'GET, HEAD, PUT, DELETE, OPTIONS' },
      })
      t.match(await ask('POST', '/v1/drafts', { text: '“We agree,” Ann Lee said.\n' }), {
        status: 200,
        body: { facts: { quotes: [{ speaker: 'person:ann-lee' }] }, entities: { people: [] } },
      })
      t.match(await ask('PUT', '/v1/check', {}), { status: 405, headers: { allow: 'POST, OPTIONS' } })
    })

    await t.test('anybody may have an article checked', async (t) => {
      const sound = await ask('POST', '/v1/check', written())
      t.match(sound.body, {
        sound: true,
        faults: [],
        article: { id: 'checked' },
        facts: { quotes: [{ text: /We agree/ }] },
      })
      t.match(sound.body.coverage, { numbers: { missing: 0 } })
      t.match((await ask('POST', '/v1/check', written({ quotes: [{ id: 'x', segments: ['We agreed'] }] }))).body, {
        sound: false,
        faults: [{ pointer: '/facts/quotes/0/segments/0', detail: /nearest/ }],
      })
      t.match(await ask('POST', '/v1/check', Buffer.alloc(300_000, ' ')), { status: 413 })
      t.match(await ask('GET', '/v1/jobs/none'), { status: 404 })
    })
  })
