/** Every route, in the order in which the spec lists them. */
import { annotations } from './annotations.js'
import { articles } from './articles.js'
import { changes } from './changes.js'
import { check } from './check.js'
import { discovery } from './discovery.js'
import { edits } from './edits.js'
import { pages } from './pages.js'
import { resources } from './resources.js'
import { revisions } from './revisions.js'
import { search } from './search.js'
import { service } from './service.js'
import { verify } from './verify.js'

export const routes = [
  articles,
  annotations,
  resources,
  search,
  verify,
  edits,
  check,
  revisions,
  changes,
  pages,
  service,
  discovery,
]
