/** Every route, in the order in which the spec lists them. */
import { annotations } from './annotations.js'
import { articles } from './articles.js'
import { changes } from './changes.js'
import { check } from './check.js'
import { discovery } from './discovery.js'
import { drafts } from './drafts.js'
import { edits } from './edits.js'
import { embed } from './embed.js'
import { feeds } from './feeds.js'
import { mcp } from './mcp.js'
import { pages } from './pages.js'
import { resourcePages } from './resource-pages.js'
import { resources } from './resources.js'
import { revisions } from './revisions.js'
import { search } from './search.js'
import { service } from './service.js'
import { verifications } from './verifications.js'
import { verify } from './verify.js'

export const routes = [
  articles,
  annotations,
  resources,
  search,
  verify,
  verifications,
  edits,
  check,
  drafts,
  revisions,
  changes,
  feeds,
  pages,
  resourcePages,
  embed,
  service,
  discovery,
  mcp,
]
