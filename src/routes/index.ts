/** Every route, in the order in which the spec lists them. */
import { annotations } from './annotations.js'
import { articles } from './articles.js'
import { discovery } from './discovery.js'
import { pages } from './pages.js'
import { resources } from './resources.js'
import { search } from './search.js'
import { service } from './service.js'
import { verify } from './verify.js'

export const routes = [articles, annotations, resources, search, verify, pages, service, discovery]
