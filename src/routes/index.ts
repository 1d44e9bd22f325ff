/** Every route, in the order in which the spec lists them. */
import { agreements } from './agreements.js'
import { annotations } from './annotations.js'
import { articles } from './articles.js'
import { countries } from './countries.js'
import { discovery } from './discovery.js'
import { figures } from './figures.js'
import { mentions } from './mentions.js'
import { pages } from './pages.js'
import { people } from './people.js'
import { positions } from './positions.js'
import { quotes } from './quotes.js'
import { roles } from './roles.js'
import { search } from './search.js'
import { service } from './service.js'
import { verify } from './verify.js'

export const routes = [
  articles,
  annotations,
  people,
  countries,
  agreements,
  quotes,
  figures,
  mentions,
  roles,
  positions,
  search,
  verify,
  pages,
  service,
  discovery,
]
