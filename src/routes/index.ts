/** Every route, in the order in which the spec lists them. */
import { agreements } from './agreements.js'
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
import { service } from './service.js'

export const routes = [
  articles,
  people,
  countries,
  agreements,
  quotes,
  figures,
  mentions,
  roles,
  positions,
  pages,
  service,
  discovery,
]
