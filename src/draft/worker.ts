/** What runs in a thread: drafts, all with the same entities, and the data of libraries that the service itself need not hold. */
import { ofThread } from '../corpus/worker.js'
import { type AttributedQuotation, attributedIn } from './attributed.js'
import { type Drafted, draft } from './draft.js'
import type { Draft } from './grounded.js'

export const draftOf = (drafted: Drafted, known = ofThread()): Draft => draft(drafted, known)

export const attributedOf = (content: string): AttributedQuotation[] => attributedIn(content)
