/** Every setting, read once from the environment. */
import { isIP } from 'node:net'
import { z } from 'zod'

const list = (value: string) => value.split(',').map((item) => item.trim())

const wholeNumber = (most: number, called = 'a whole number') =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be ${called} from 0 to ${most}`)
    .transform(Number)
    .refine((number) => number <= most, `must be ${called} from 0 to ${most}`)
const port = wholeNumber(65535, 'a port number')

const databaseUrl = z
  .string()
  .refine(
    (url) => /^postgres(?:ql)?:\/\//.test(url) && URL.canParse(url),
    'must be an address like "postgresql://user@host/name"',
  )

const Config = z.object({
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; `0.0.0.0` for every one.'),
  PORT: port.default(3000).describe('Port to listen on; `0` for any that is free.'),
  DATA_DIR: z.string().min(1).default('data').describe('Folder of articles and entities.'),
  DATABASE_URL: databaseUrl
    .optional()
    .describe('PostgreSQL database that is served in place of `DATA_DIR`; `npm run load` fills it.'),
  DATABASE_READ_URL: databaseUrl
    .optional()
    .describe('Hot standby of `DATABASE_URL`, which is read as long as it is not behind.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('Least level that is logged.'),
  TOKENS: z
    .string()
    .transform(list)
    .refine(
      (tokens) => tokens.every((token) => TOKEN.test(token)),
      'must be like "write:<SHA-256 of the token>", joined by commas',
    )
    .transform((tokens) => tokens.map(readToken))
    .optional()
    .describe(
      'Tokens that may read or write, each as its scope and its SHA-256, joined by commas; none: nobody writes.',
    ),
  CORS_ORIGIN: z
    .string()
    .transform(list)
    .refine(
      (origins) => origins.every(isOrigin),
      'must be "*", "none", or origins like "https://example.org", joined by commas',
    )
    .default(['*'])
    .describe('Web origins that may read the API: `*`, `none`, or a list joined by commas.'),
  RATE_LIMIT: wholeNumber(1_000_000)
    .default(1200)
    .describe('Answers made for one client in a minute, searches and verifications counting five; `0` for any number.'),
  TRUST_PROXY: z
    .string()
    .transform(list)
    .refine(
      (proxies) => proxies.every(isNetwork),
      'must be addresses like "10.0.0.1" or "10.0.0.0/8", joined by commas',
    )
    .optional()
    .describe('Addresses of proxies in front, whose `X-Forwarded-For` tells who asks.'),
  METRICS_PORT: port.optional().describe('Port of `/metrics` for Prometheus; nowhere where it is not set.'),
  WATCH: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .describe('Whether a change in `DATA_DIR` is served as soon as it is sound.'),
  PUBLIC_URL: z
    .string()
    .refine(isPublicUrl, 'must be an address like "https://example.org/verbatim", without query and fragment')
    .transform((url) => new URL(url).href.replace(/\/$/, ''))
    .optional()
    .describe('Address that readers know the service by: links in files, linked data and headers begin with it.'),
})
export type Config = z.infer<typeof Config>

const VARIABLES = Object.keys(Config.shape) as (keyof Config)[]

/** What must not be shown: it may be a password, or a token where its digest should be. */
const isSecret = (name: string) => name === 'TOKENS' || name.startsWith('DATABASE_')

/** Thrown with one line for each variable that has a wrong value. */
export class ConfigError extends Error {}

/** The settings in an environment; variables that are empty count as not set. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  const given = Object.fromEntries(VARIABLES.map((name) => [name, env[name] || undefined]))
  const result = Config.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map(
    ({ path: [name], message }) => `${String(name)}=${isSecret(String(name)) ? '…' : given[String(name)]}: ${message}`,
  )
  throw new ConfigError(lines.join('\n'))
}

/** What a token is good for; `write` is good for reading too. */
export const SCOPES = ['read', 'write'] as const
export type Scope = (typeof SCOPES)[number]

/** `npm run token` makes them. */
const TOKEN = new RegExp(`^(?:${SCOPES.join('|')}):[\\da-f]{64}$`)

export interface Token {
  scope: Scope
  /** SHA-256 of the token. */
  sha256: Buffer
}

const readToken = (token: string): Token => {
  const [scope, digest] = token.split(':') as [Scope, string]
  return { scope, sha256: Buffer.from(digest, 'hex') }
}

/** Plain enough to stand in a header, in markup and in a link as it is. */
const PUBLIC_ADDRESS = /^https?:\/\/[\w.:[\]-]+(?:\/[\w.~-]+)*\/?$/

function isPublicUrl(value: string): boolean {
  return URL.canParse(value) && PUBLIC_ADDRESS.test(new URL(value).href)
}

/** An address or a network of addresses (CIDR, RFC 4632). */
const isNetwork = (value: string) => {
  const [address = '', bits, ...rest] = value.split('/')
  const width = isIP(address) === 4 ? 32 : 128
  return (
    isIP(address) > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= width))
  )
}

const isOrigin = (value: string, _index: number, all: string[]) => {
  if (value === '*' || value === 'none') return all.length === 1
  return URL.canParse(value) && new URL(value).origin === value
}
