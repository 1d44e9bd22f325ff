/** Every setting, read once from the environment. */
import { z } from 'zod'

const list = (value: string) => value.split(',').map((item) => item.trim())

const Config = z.object({
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; `0.0.0.0` for every one.'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be a port number from 0 to 65535')
    .default(3000)
    .describe('Port to listen on; `0` for any that is free.'),
  DATA_DIR: z.string().min(1).default('data').describe('Folder of articles and entities.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('Least level that is logged.'),
  CORS_ORIGIN: z
    .string()
    .transform(list)
    .refine(
      (origins) => origins.every(isOrigin),
      'must be "*", "none", or origins like "https://example.org", joined by commas',
    )
    .default(['*'])
    .describe('Web origins that may read the API: `*`, `none`, or a list joined by commas.'),
  PUBLIC_URL: z
    .string()
    .refine(isPublicUrl, 'must be an address like "https://example.org/verbatim", without query and fragment')
    .transform((url) => new URL(url).href.replace(/\/$/, ''))
    .optional()
    .describe('Address that readers know the service by: links in files, linked data and headers begin with it.'),
})
export type Config = z.infer<typeof Config>

const VARIABLES = Object.keys(Config.shape) as (keyof Config)[]

/** Thrown with one line for each variable that has a wrong value. */
export class ConfigError extends Error {}

/** The settings in an environment; variables that are empty count as not set. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  const given = Object.fromEntries(VARIABLES.map((name) => [name, env[name] || undefined]))
  const result = Config.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map(
    ({ path, message }) => `${String(path[0])}=${given[String(path[0])]}: ${message}`,
  )
  throw new ConfigError(lines.join('\n'))
}

/** Plain enough to stand in a header, in markup and in a link as it is. */
const PUBLIC_ADDRESS = /^https?:\/\/[\w.:[\]-]+(?:\/[\w.~-]+)*\/?$/

function isPublicUrl(value: string): boolean {
  return URL.canParse(value) && PUBLIC_ADDRESS.test(new URL(value).href)
}

const isOrigin = (value: string, _index: number, all: string[]) => {
  if (value === '*' || value === 'none') return all.length === 1
  return URL.canParse(value) && new URL(value).origin === value
}
