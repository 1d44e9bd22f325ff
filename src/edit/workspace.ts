/** The articles of a folder while an editor works on them: what is there is read anew each time, what is decided is on the disk when it is answered. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'jsonc-parser'
import { compileFiles, knownOf } from '../corpus/articles.js'
import type { Known } from '../corpus/compile.js'
import { type Fault, sortFaults } from '../corpus/fault.js'
import { DRAFT_FILE, factsFileOf, fileOf, list, textFileOf } from '../corpus/folder.js'
import { parseJson, readText } from '../corpus/read.js'
import { type Changes, commit, recover } from '../desks/commit.js'
import { inTurns } from '../desks/in-turn.js'
import { UNKNOWN } from '../draft/article.js'
import { type Draft, draft } from '../draft/draft.js'
import type { Anchor } from '../kinds/anchor.js'
import { articleCoverage, type Tally } from '../kinds/coverage.js'
import type { Entity } from '../kinds/entity.js'
import { Id } from '../kinds/id.js'
import { VOCABULARY } from '../kinds/index.js'
import { mention } from '../kinds/mention.js'
import { unpack } from '../kinds/packed.js'
import { documentsOf } from '../kinds/record.js'
import { type Span, text as textOf } from '../text/text.js'
import { type Change, changed, recordsAt } from './changes.js'
import { isSame, type Written } from './form.js'
import { type Item, itemsOf } from './items.js'
import { type List, listsOf, nameOf } from './lists.js'
import { rewritten } from './rewrite.js'

export const LISTS = listsOf(VOCABULARY)
/** Where it is remembered what was turned down; beside proposals, which nothing reads. */
const REJECTED: List = { name: 'rejected', one: 'rejection', fields: [] }

export interface ArticleState {
  id: string
  content: string
  facts: Written
  items: Item[]
  /** All that is wrong, with the entities too. */
  faults: Fault[]
  left: Pick<Tally, 'missing'>
  /** Where names of known entities stand. */
  named: (Span & { name: string; type: string })[]
  known: Known
  /** Entities that are known or proposed. */
  entities: Pick<Entity, 'type' | 'id' | 'name' | 'aliases'>[]
}

export interface Workspace {
  /** Ids of the articles. */
  articles(): Promise<string[]>
  /** @throws NotThere; Unreadable with what is wrong, where nothing can be shown. */
  state(id: string): Promise<ArticleState>
  /** What would be wrong with the record of the last of these changes, by the names of its fields. @throws Overtaken */
  faultsAfter(id: string, changes: Change[]): Promise<{ name: string; detail: string }[]>
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

const draftFileOf = (id: string) => `articles/${id}/${DRAFT_FILE}`

export const openWorkspace = async (root: string): Promise<Workspace> => {
  await recover(root)
  const inTurn = inTurns()
  let last: { texts: string; known: Known; faults: Fault[] } | undefined

  /** What was asked for last: while nothing changed, it is that. */
  let shown: { key: string; state: ArticleState } | undefined

  const read = async (file: string): Promise<string> => readFile(join(root, file), 'utf8').catch(() => '')

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
    const faults: Fault[] = []
    const content = await readText({ root }, textFileOf(id), (fault) => faults.push(fault))
    if (content === undefined) throw new Unreadable(faults)
    const entities = await Promise.all(
      VOCABULARY.entities.map(async (kind) => [kind.kind, await read(fileOf(kind))] as const),
    )
    return {
      content,
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

  const stateOf = (id: string, files: Files): ArticleState => {
    const { content } = files
    const facts = objectIn(files.facts, factsFileOf(id))
    const { known, faults: ofEntities } = knownFrom(files.entities)
    const { faults: ofFacts, sound: whole } = compileFiles(id, { text: content, facts: files.facts }, known)
    const proposed = draft({ content, article: facts.article as Written | undefined }, known)
    const soundly = () => {
      const sound = JSON.stringify(soundPart(facts, ofFacts, headerInstead(proposed)))
      return compileFiles(id, { text: content, facts: sound }, { ...known, sound: true }).sound
    }
    const entries = whole ?? soundly()
    const text = textOf(id, content, '')
    const span = ({ start, end }: Pick<Anchor, 'start' | 'end'>): Span => ({
      start: text.index(start),
      end: text.index(end),
    })
    const documents = entries ? unpack(entries) : []
    const [coverage] = documentsOf(documents, articleCoverage)
    const missing = (coverage?.items ?? [])
      .filter(({ status }) => status === 'missing' || status === 'partly')
      .flatMap(({ type, anchor, left = [anchor] }) => left.map((one) => ({ type, ...span(one) })))
    const rejected = (parse(files.draft)?.rejected ?? []) as Written[]
    const items = itemsOf({ content, lists: LISTS, facts, faults: ofFacts, draft: proposed, rejected, missing })
    return {
      ...{ id, content, facts, known },
      items: items.map((item) => (item.status === 'confirmed' ? item : { ...item, record: written(item.record) })),
      faults: sortFaults([...ofEntities, ...ofFacts]),
      left: { missing: missing.length },
      named: documentsOf(documents, mention).map(({ anchor, entity }) => ({
        ...span(anchor),
        name: entity.name,
        type: entity.type,
      })),
      entities: [
        ...[...known.entities.known.values()].map(({ document }) => document),
        ...VOCABULARY.entities.flatMap(({ kind, plural }) =>
          (proposed.entities[plural] as Entity[]).map(({ id, name, aliases = [] }) => ({
            type: kind,
            id,
            name,
            aliases,
          })),
        ),
      ],
    }
  }

  const state = async (id: string) => {
    const files = await filesOf(id)
    const key = JSON.stringify([id, files, [...files.entities]])
    if (shown?.key !== key) shown = { key, state: stateOf(id, files) }
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

/** Without what no text says, which is left to be written. */
const written = (record: Written): Written =>
  JSON.parse(JSON.stringify(record), (_, value) => (value === UNKNOWN ? undefined : value))

/** A header that names nobody, for as long as there is none without fault. */
const headerInstead = ({ facts }: Draft): Written => ({
  ...{ title: UNKNOWN, titleSource: 'editorial', publisher: UNKNOWN, rights: { holder: UNKNOWN, note: UNKNOWN } },
  language: (facts.article as Written).language,
})

/** Facts without what is faulty in them. */
const soundPart = (facts: Written, faults: Fault[], instead: Written): Written => {
  const pointers = faults.map(({ pointer = '' }) => pointer)
  const isFaulty = (at: string) => pointers.some((pointer) => `${pointer}/`.startsWith(`${at}/`))
  const records = (list: unknown, at: string) =>
    Array.isArray(list) ? list.filter((_, index) => !isFaulty(`${at}/${index}`)) : []
  const { blocks, ...header } = (facts.article ?? {}) as Written
  const isSound =
    Object.keys(header).every((key) => !isFaulty(`/article/${key}`)) && !pointers.includes('/article') && facts.article
  return {
    article: { ...(isSound ? header : instead), blocks: records(blocks, '/article/blocks') },
    ...Object.fromEntries(
      LISTS.filter(({ name, entity }) => !entity && !name.startsWith('article')).map(({ name }) => [
        name,
        records(facts[name], `/${name}`),
      ]),
    ),
  }
}
