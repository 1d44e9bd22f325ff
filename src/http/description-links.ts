/** Every answer of the API says where its description is (RFC 8631). */
import type { FastifyInstance } from 'fastify'

const description = (origin: string) =>
  `<${origin}/openapi.json>; rel="service-desc"; type="application/json", <${origin}/docs>; rel="describedby"; type="text/html"`

/** Adds the links of the description to the `Link` header of whatever stands under `/v1`. */
export const linkToDescription = (app: FastifyInstance, origin: string) => {
  const link = description(origin)
  app.addHook('onSend', ({ url }, reply, _payload, done) => {
    if (url.startsWith('/v1')) {
      const links = reply.getHeader('link')
      reply.header('link', links ? `${links}, ${link}` : link)
    }
    done()
  })
}
