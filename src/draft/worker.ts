/** What runs in a thread: drafts, all with the same entities, and the data of a library that the service itself need not hold. */
import Tinypool from 'tinypool'
import { knownOf } from '../corpus/articles.js'
import type { Folder } from '../corpus/folder.js'
import { VOCABULARY } from '../kinds/index.js'
import { type Drafted, draft } from './draft.js'
import type { Draft } from './grounded.js'

const known = knownOf(Tinypool.workerData as Pick<Folder, 'entities'>, VOCABULARY, () => {})

export const draftOf = (drafted: Drafted): Draft => draft(drafted, known)
