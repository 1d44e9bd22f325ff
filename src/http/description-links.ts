/** Every answer of the API says where its description is (RFC 8631). */
import type { FastifyInstance } from 'fastify'

const DESCRIPTION =
  '</openapi.json>; rel="service-desc"; type="application/json", </docs>; rel="describedby"; type="text/html"'

/** Adds the links of the description to the `Link` header of whatever stands under `/v1`. */
export const linkToDescription = (app: FastifyInstance) => {
  app.addHook('onSend', async ({ url }, reply) => {
    if (!url.startsWith('/v1')) return
    const links = reply.getHeader('link')
    reply.header('link', links ? `${links}, ${DESCRIPTION}` : DESCRIPTION)
  })
}
