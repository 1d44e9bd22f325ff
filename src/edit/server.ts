/**
 * The page on which an editor confirms what is proposed: for one person, on this machine. Whoever does not know the token in
 * its address gets nothing, and no page of another origin can ask (DNS rebinding included: `Host` is checked).
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { z } from 'zod'
import { InUse, Overtaken } from '../corpus/desk.js'
import { printFault } from '../corpus/fault.js'
import { onChange } from '../corpus/watch.js'
import { SECURITY_HEADERS } from '../http/security.js'
import { findQuotations } from '../text/quotations.js'
import { holds } from '../text/text.js'
import { Action, changesOf, doubtsOf, Gone, listCalled, Typed } from './actions.js'
import { begunAs, begunAt } from './begin.js'
import { NotThere, Unreadable } from './files.js'
import { formOf } from './form-page.js'
import { optionsFor } from './options.js'
import { articlePage, listPage, problemPage, work } from './page.js'
import type { ArticleState } from './state.js'
import { EDIT_STYLE } from './style.js'
import { openWorkspace, type Workspace } from './workspace.js'

const SCRIPTS = [
  'ask',
  'edit',
  'form',
  'items',
  'options',
  'say',
  'select',
  'selecting',
  'tools',
  'waiting',
  'work',
].map((name) => `${name}.js`)

export interface Editing {
  /** The address of the page, with the token. */
  url: string
  close(): Promise<void>
}

export const edit = async (root: string, port: number): Promise<Editing> => {
  const token = randomBytes(24).toString('base64url')
  const workspace = await openWorkspace(root)
  const app = Fastify({ forceCloseConnections: true })
  guard(app, token)
  await app.register(async (inner) => routes(inner, workspace, root), { prefix: `/${token}` })
  await app.listen({ host: '127.0.0.1', port })
  const { port: at } = app.server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${at}/${token}/`,
    close: async () => app.close(),
  }
}

const HEADERS = {
  ...SECURITY_HEADERS,
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

const guard = (app: FastifyInstance, token: string) => {
  const secret = Buffer.from(token)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS)
    const given = Buffer.from(String(request.url.split('/')[1]))
    const { host, origin, 'sec-fetch-site': site = 'none' } = request.headers
    const isOwn =
      /^(?:127\.0\.0\.1|localhost):\d+$/.test(String(host)) && (origin === undefined || origin === `http://${host}`)
    const isKnown = given.length === secret.length && timingSafeEqual(given, secret)
    if (!isKnown || !isOwn || !['none', 'same-origin'].includes(String(site)))
      return reply.code(403).type('text/plain').send('Open the address that npm run edit printed.\n')
  })
  app.setErrorHandler((error: Error, request, reply) => {
    // all else is asked by the page's scripts
    const isPage = request.routeOptions.url?.endsWith('/articles/:id')
    if (isPage && error instanceof NotThere) return page(reply, 404, 'There is no such article', [])
    if (isPage && error instanceof Unreadable)
      return page(reply, 409, 'Mend this file first', error.faults.map(printFault))
    if (error instanceof NotThere) return reply.code(404).send({ message: 'There is no such article.' })
    if (error instanceof Unreadable) return reply.code(409).send({ message: error.message })
    if (error instanceof Overtaken || error instanceof Gone)
      return reply.code(409).send({ message: 'It is no longer what it was: somebody changed it meanwhile.' })
    if (error instanceof InUse)
      return reply.code(409).send({ message: `It stays: it is named in ${error.users.join(', ')}.` })
    if (error instanceof z.ZodError) return reply.code(400).send({ message: z.prettifyError(error) })
    const { statusCode = 500 } = error as { statusCode?: number }
    return reply.code(statusCode).send({ message: error.message })
  })
}

const page = (reply: FastifyReply, code: number, title: string, lines: string[]) =>
  html(reply.code(code), problemPage(title, lines))
const html = (reply: FastifyReply, content: string) => reply.type('text/html; charset=utf-8').send(content)

const Params = z.object({ id: z.string() })
const Asked = z.object({
  list: z.string().optional(),
  key: z.string().optional(),
  name: z.string().optional(),
  form: z.literal('indirect').optional(),
  start: z.coerce.number().int().optional(),
  end: z.coerce.number().int().optional(),
})

const routes = (app: FastifyInstance, workspace: Workspace, root: string) => {
  const stateFor = ({ params }: FastifyRequest) => workspace.state(Params.parse(params).id)

  app.get('/', async (_, reply) => html(reply, listPage(await workspace.articles())))
  app.get('/style.css', (_, reply) => reply.type('text/css').send(EDIT_STYLE))
  app.get('/script/:name', async (request, reply) => {
    const { name } = z.object({ name: z.enum(SCRIPTS) }).parse(request.params)
    return reply.type('text/javascript').send(await readFile(join(import.meta.dirname, 'script', name)))
  })
  app.get('/articles/:id', async (request, reply) => html(reply, articlePage(await stateFor(request))))
  app.get('/articles/:id/work', async (request, reply) => html(reply, work(await stateFor(request))))
  app.get('/articles/:id/form', async (request, reply) => {
    const state = await stateFor(request)
    return html(reply, formFor(state, Asked.parse(request.query)))
  })
  app.get('/articles/:id/options', async (request) => {
    const { typed, types } = z.object({ typed: z.string(), types: z.string() }).parse(request.query)
    return optionsFor(await stateFor(request), typed, types.split(','))
  })
  app.get('/articles/:id/events', async (request, reply) => {
    const { id } = await stateFor(request)
    reply.hijack()
    reply.raw.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' }).write(': here\n\n')
    const changed = () => reply.raw.write('data: changed\n\n')
    const watchers = [root, join(root, 'articles', id)].map((folder) => onChange(folder, changed, { recursive: false }))
    reply.raw.on('close', () => {
      for (const watcher of watchers) watcher.close()
    })
  })
  app.post('/articles/:id/check', async (request) => {
    const state = await stateFor(request)
    const save = Typed.parse(request.body)
    return [...doubtsOf(state, save), ...(await workspace.faultsAfter(state.id, changesOf(state, { save })))]
  })
  app.post('/articles/:id/changes', async (request) => {
    const { id } = Params.parse(request.params)
    const action = Action.parse(request.body)
    const { changes, undo, state } = await workspace.change(id, (state) => changesOf(state, action))
    return { undo, made: changes.at(-1)?.now, work: work(state) }
  })
}

const formFor = (
  state: ArticleState,
  { list: name, key, name: called, form, start, end }: z.infer<typeof Asked>,
): string => {
  const item = key === undefined ? undefined : state.items.find((item) => item.key === key)
  if (key !== undefined && !item) throw new Gone()
  if (item && item.status !== 'missing') return formOf(state, item.list, item.record, item.key)
  const list = name === undefined && item ? item.list : listCalled(String(name))
  const [span] = item ? item.spans : start !== undefined && end !== undefined ? [{ start, end }] : []
  const record = span ? begunAt(state, list, span) : called === undefined ? {} : begunAs(state, list.name, called)
  const isMixed = span && findQuotations(state.content).some((quotation) => holds(span, quotation))
  return formOf(state, list, { ...record, ...(form && { form: isMixed ? 'mixed' : form }) })
}
