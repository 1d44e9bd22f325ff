/** Pages for people: each answers what an address of the API answers, with the same parameters. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { jsonLd } from '../formats/json-ld.js'
import { layout, type Page } from '../pages/layout.js'
import type { Context } from './context.js'
import { NO_QUERY } from './resource.js'

export const HTML = 'text/html; charset=utf-8'

/** A page as it is sent. */
export const rendered = (page: Page, { origin }: Pick<Context, 'origin'>): string =>
  layout({ ...page, jsonLd: page.jsonLd ?? pageInJsonLd(page, origin) }, origin)

/** What a page is that is about nothing that has words of its own in schema.org. */
const pageInJsonLd = ({ title, description, path = '' }: Page, origin: string) =>
  jsonLd(`${origin}${path}`, {
    '@type': 'WebPage',
    name: title,
    description,
    isPartOf: { '@type': 'WebSite', name: 'Verbatim' },
  })

export const addPage = (
  app: FastifyInstance,
  context: Context,
  path: string,
  page: (request: FastifyRequest) => Promise<Page>,
  {
    params,
    querystring = NO_QUERY,
    costly = false,
  }: { params?: z.ZodType; querystring?: z.ZodType; costly?: boolean } = {},
) =>
  app.get(path, {
    config: { costly },
    schema: { hide: true, querystring, ...(params && { params }) },
    handler: async (request, reply) => reply.type(HTML).send(rendered(await page(request), context)),
  })
