/** Headers that tell browsers what no page of ours needs: the same for every answer, so made once. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/** For pages whose scripts are our own; Swagger UI, which is one, brings its own policy. */
const middleware = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' }, // the API is for every web page, within CORS_ORIGIN
  strictTransportSecurity: false, // whoever puts TLS in front decides
})

const collect = (): Record<string, string> => {
  const headers: Record<string, string> = {}
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value
    },
    removeHeader: () => {},
  }
  middleware({} as IncomingMessage, response as unknown as ServerResponse, () => {})
  return headers
}

export const SECURITY_HEADERS = collect()
