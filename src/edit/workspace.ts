/** The articles of a folder while an editor works on them: what is there is read anew each time, what is decided is on the disk when it is answered. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { compileFiles, knownOf } from '../corpus/articles.js'
import type { Known } from '../corpus/compile.js'
import type { Fault } from '../corpus/fault.js'
import { DRAFT_FILE, factsFileOf, fileOf, list, textFileOf } from '../corpus/folder.js'
import { decode, parseJson } from '../corpus/read.js'
import { type Changes, commit, recover } from '../desks/commit.js'
import { inTurns } from '../desks/in-turn.js'
import { draft as draftArticle } from '../draft/draft.js'
import type { Draft } from '../draft/grounded.js'
import { Id } from '../kinds/id.js'
import { VOCABULARY } from '../kinds/index.js'
import { type Change, changed, type FieldFault, recordsAt } from './changes.js'
import { isSame, type Written } from './form.js'
import { LISTS, type List, nameOf } from './lists.js'
import { rewritten } from './rewrite.js'
import { type ArticleState, stateOf } from './state.js'

/** Where it is remembered what was turned down; beside proposals, which nothing reads. */
const REJECTED: List = { name: 'rejected', one: 'rejection', fields: [] }

export interface Workspace {
  /** Ids of the articles. */
  articles(): Promise<string[]>
  /** @throws NotThere; Unreadable with what is wrong, where nothing can be shown. */
  state(id: string): Promise<ArticleState>
  /** What would be wrong with the record of the last of these changes, by the names of its fields. @throws Overtaken */
  faultsAfter(id: string, changes: Change[]): Promise<FieldFault[]>
  /** Makes the changes that are decided of an article as it is; done when they are on the disk. @throws Overtaken */
  change(id: string, decide: (state: ArticleState) => Change[]): Promise<{ changes: Change[]; state: ArticleState }>
}

/** Thrown where there is no such article. */
export class NotThere extends Error {
  override readonly name = 'NotThere'
}

/** Thrown where a file can't be read as what it should be. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly faults: Fault[]
  constructor(faults: Fault[]) {
    super(faults.map(({ file, detail }) => `${file} ${detail}`).join('; '))
    this.faults = faults
  }
}

/** Articles that are edited side by side, and what was before: a long one takes seconds to draft. */
const MOST_DRAFTS = 8

const draftFileOf = (id: string) => `articles/${id}/${DRAFT_FILE}`

export const openWorkspace = async (root: string): Promise<Workspace> => {
  await recover(root)
  const inTurn = inTurns()
  let last: { texts: string; known: Known; faults: Fault[] } | undefined

  const drafts = new LRUCache<string, Draft>({ max: MOST_DRAFTS })

  /** What was asked for last: while nothing changed, it is that. */
  let shown: { key: string; state: ArticleState } | undefined

  /** A file; none is an empty one, and one that can't be read is never taken for that. */
  const read = async (file: string): Promise<string> => {
    const faults: Fault[] = []
    const bytes = await readFile(join(root, file)).catch(({ code }: NodeJS.ErrnoException) => {
      if (code !== 'ENOENT') throw new Unreadable([{ file, detail: `cannot be read: ${code}` }])
      return Buffer.of()
    })
    const text = decode(bytes, file, (fault) => faults.push(fault))
    if (text === undefined) throw new Unreadable(faults)
    return text
  }

  /** What is known, and what is wrong with it. */
  const knownFrom = (texts: Map<string, string>) => {
    const entities = new Map([...texts].filter(([, text]) => text !== ''))
    const key = JSON.stringify([...entities])
    if (last?.texts !== key) {
      const faults: Fault[] = []
      const known = knownOf({ entities }, VOCABULARY, (fault) => faults.push(fault))
      last = { texts: key, known, faults }
    }
    return last
  }

  interface Files {
    content: string
    facts: string
    /** By the name of their kind. */
    entities: Map<string, string>
    draft: string
  }

  const filesOf = async (id: string): Promise<Files> => {
    if (!Id.safeParse(id).success || !(await articles()).includes(id)) throw new NotThere(id)
    const entities = await Promise.all(
      VOCABULARY.entities.map(async (kind) => [kind.kind, await read(fileOf(kind))] as const),
    )
    return {
      content: await read(textFileOf(id)),
      facts: await read(factsFileOf(id)),
      entities: new Map(entities),
      draft: await read(draftFileOf(id)),
    }
  }

  const objectIn = (text: string, file: string): Written => {
    const faults: Fault[] = []
    const json = text === '' ? { value: {} } : parseJson(text, file, (fault) => faults.push(fault))
    if (!json) throw new Unreadable(faults)
    return (typeof json.value === 'object' ? json.value : {}) as Written
  }

  const articles = async () =>
    (await list({ root }, 'articles', () => {})).filter(({ isFolder }) => isFolder).map(({ name }) => name)

  /** The files as they would be, those that change. */
  const filesAfter = (id: string, files: Files, changes: Change[]): { files: Files; changed: Changes } => {
    const after: Files = { ...files, entities: new Map(files.entities) }
    const done: Changes = new Map()
    for (const change of changes) {
      const target = [...LISTS, REJECTED].find(({ name }) => name === change.list)
      if (!target) throw new TypeError(`"${change.list}" is no list`)
      const { entity } = target
      const file = entity ? fileOf(entity) : target === REJECTED ? draftFileOf(id) : factsFileOf(id)
      const before = entity ? after.entities.get(entity.kind)! : target === REJECTED ? after.draft : after.facts
      const start = before === '' && entity ? `{ "$schema": "../openapi/${entity.plural}.schema.json" }` : before
      const text = rewritten(before, changed(objectIn(start, file), change, target, files.content))
      if (entity) after.entities.set(entity.kind, text)
      else if (target === REJECTED) after.draft = text
      else after.facts = text
      done.set(file, text)
    }
    return { files: after, changed: done }
  }

  const faultsIn = (id: string, { content, facts, entities }: Files) => {
    const { known, faults } = knownFrom(entities)
    return [...faults, ...compileFiles(id, { text: content, facts }, { ...known, sound: false }).faults]
  }

  /** What is proposed is the same while the text, what is written of the article, and what is known are. */
  const draftOf = (content: string, facts: Written, { known, texts }: ReturnType<typeof knownFrom>) => {
    const { blocks: _, ...article } = Object(facts.article)
    const key = JSON.stringify([content, article, texts])
    const draft = drafts.get(key) ?? draftArticle({ content, article }, known)
    drafts.set(key, draft)
    return draft
  }

  const given = (id: string, { content, facts: raw, entities, draft }: Files) => {
    const known = knownFrom(entities)
    const facts = objectIn(raw, factsFileOf(id))
    return {
      ...{ id, content, raw, facts, ...known },
      draft: draftOf(content, facts, known),
      rejected: recordsAt(objectIn(draft, draftFileOf(id)), 'rejected'),
    }
  }

  const state = async (id: string) => {
    const files = await filesOf(id)
    const key = JSON.stringify([id, files, [...files.entities]])
    if (shown?.key !== key) shown = { key, state: stateOf(given(id, files)) }
    return shown.state
  }

  return {
    articles,
    state,
    faultsAfter: async (id, changes) => {
      const { files } = filesAfter(id, await filesOf(id), changes)
      const { list: name, now } = changes.at(-1)!
      const list = LISTS.find((list) => list.name === name)!
      const { entity } = list
      const file = entity ? fileOf(entity) : factsFileOf(id)
      const records = recordsAt(objectIn(entity ? files.entities.get(entity.kind)! : files.facts, file), name)
      const at = name === 'article' ? '/article' : `/${name}/${records.findIndex((record) => isSame(record, now))}`
      return faultsIn(id, files).flatMap(({ file: where, pointer = '', detail }) =>
        where === file && `${pointer}/`.startsWith(`${at}/`)
          ? { name: fieldAt(list, pointer.slice(at.length)), detail }
          : [],
      )
    },
    change: (id, decide) =>
      inTurn(async () => {
        const changes = decide(await state(id))
        await commit(root, filesAfter(id, await filesOf(id), changes).changed)
        return { changes, state: await state(id) }
      }),
  }
}

/** The name of the field that a JSON pointer leads into; nothing where that is none. */
const fieldAt = ({ fields }: List, pointer: string): string => {
  const within = fields.filter(({ path, own }) =>
    `${pointer}/`.startsWith(`/${[...path, ...(own ? ['text'] : [])].join('/')}/`),
  )
  const [field] = within.toSorted((a, b) => b.path.length - a.path.length)
  return field ? nameOf(field) : ''
}
