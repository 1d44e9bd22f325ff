/** Pages for people: each answers what an address of the API answers, with the same parameters. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { layout, type Page } from '../pages/layout.js'
import type { Context } from './context.js'
import { NO_QUERY } from './resource.js'

export const HTML = 'text/html; charset=utf-8'

/** A page as it is sent. */
export const rendered = (page: Page, { origin }: Pick<Context, 'origin'>): string => layout(page, origin)

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
