/** What articles are compiled with where no entity is known. */
import { knownOf } from '../../src/corpus/articles.js'
import { VOCABULARY } from '../../src/kinds/index.js'

export const NOTHING_KNOWN = knownOf({ entities: new Map() }, VOCABULARY, () => {})
