/** The articles of a folder while an editor works on them: what is there is read anew each time, what is decided is on the disk when it is answered. */
import { parse } from 'jsonc-parser'
import { LRUCache } from 'lru-cache'
import { compileFiles, knownOf } from '../corpus/articles.js'
import type { Known } from '../corpus/compile.js'
import { InUse } from '../corpus/desk.js'
import type { Fault } from '../corpus/fault.js'
import { factsFileOf, fileOf, textFileOf } from '../corpus/folder.js'
import { commit, recover } from '../desks/commit.js'
import { inTurns } from '../desks/in-turn.js'
import { draft } from '../draft/draft.js'
import type { Draft } from '../draft/grounded.js'
import { VOCABULARY } from '../kinds/index.js'
import { type Change, type FieldFault, recordsAt, undone } from './changes.js'
import { articlesIn, draftFileOf, type Files, filesAfter, filesOf, fileWith, objectIn, readIn } from './files.js'
import { isSame, type Written } from './form.js'
import { LISTS, type List, nameOf } from './lists.js'
import { type ArticleState, stateOf } from './state.js'

export interface Workspace {
  /** The articles, with their titles as far as they have some. */
  articles(): Promise<{ id: string; title: string }[]>
  /** @throws NotThere; Unreadable with what is wrong, where nothing can be shown. */
  state(id: string): Promise<ArticleState>
  /** What would be wrong with the record of the last of these changes, by the names of its fields. @throws Overtaken */
  faultsAfter(id: string, changes: Change[]): Promise<FieldFault[]>
  /** Makes the changes that are decided of an article as it is; done when they are on the disk. @throws Overtaken; InUse */
  change(id: string, decide: (state: ArticleState) => Change[]): Promise<Changed>
}

export interface Changed {
  changes: Change[]
  /** What undoes them: while nobody changes the files, they are byte for byte what they were. */
  undo: Change[]
  state: ArticleState
}

/** Articles that are edited side by side, and what they were before: a long one takes seconds to draft. */
const MOST_DRAFTS = 8

/** Decisions that are undone to the byte, and the characters of files that are kept for it. */
const UNDONE = { max: 1000, maxSize: 20_000_000 }

export const openWorkspace = async (root: string): Promise<Workspace> => {
  await recover(root)
  const inTurn = inTurns()
  let last: { texts: string; known: Known; faults: Fault[] } | undefined
  const drafts = new LRUCache<string, Draft>({ max: MOST_DRAFTS })

  /** What was asked for last: while nothing changed, it is that. */
  let shown: { key: string; state: ArticleState } | undefined

  /** What files were before something was decided, and after it, by what undoes that. */
  const decided = new LRUCache<string, { before: Files; after: Files }>({
    ...UNDONE,
    sizeCalculation: ({ before, after }) =>
      [...before.values(), ...after.values()].reduce((sum, { length }) => sum + length, 1),
  })

  /** What is known, and what is wrong with it. */
  const knownFrom = (files: Files) => {
    const entities = new Map(
      VOCABULARY.entities.flatMap((kind) => {
        const text = files.get(fileOf(kind))!
        return text === '' ? [] : [[kind.kind, text]]
      }),
    )
    const key = JSON.stringify([...entities])
    if (last?.texts !== key) {
      const faults: Fault[] = []
      const known = knownOf({ entities }, VOCABULARY, (fault) => faults.push(fault))
      last = { texts: key, known, faults }
    }
    return last
  }

  /** What is proposed is the same while the text, what is written of the article, and what is known are. */
  const draftOf = (content: string, facts: Written, { known, texts }: ReturnType<typeof knownFrom>) => {
    const { blocks: _, ...article } = Object(facts.article)
    const key = JSON.stringify([content, article, texts])
    const made = drafts.get(key) ?? draft({ content, article }, known)
    drafts.set(key, made)
    return made
  }

  const given = (id: string, files: Files) => {
    const known = knownFrom(files)
    const [content, raw] = [files.get(textFileOf(id))!, files.get(factsFileOf(id)) || '{}']
    const facts = objectIn(files, factsFileOf(id))
    return {
      ...{ id, content, raw, facts, ...known },
      draft: draftOf(content, facts, known),
      rejected: recordsAt(objectIn(files, draftFileOf(id)), 'rejected'),
    }
  }

  const state = async (id: string) => {
    const files = await filesOf(root, id)
    const key = JSON.stringify([id, ...files])
    if (shown?.key !== key) shown = { key, state: stateOf(given(id, files)) }
    return shown.state
  }

  /** Files that would name an entity that is gone. */
  const usersAfter = async (changes: Change[], files: Files): Promise<string[]> => {
    const gone = changes.flatMap(({ list, was, now }) => {
      const { entity } = LISTS.find(({ name }) => name === list) ?? {}
      return entity && was && was.id !== now?.id ? `"${entity.kind}:${was.id}"` : []
    })
    if (gone.length === 0) return []
    const all = [...VOCABULARY.entities.map(fileOf), ...(await articlesIn(root)).map(factsFileOf)]
    const texts = await Promise.all(all.map(async (file) => files.get(file) ?? readIn(root, file)))
    return all.filter((_, index) => gone.some((key) => texts[index]!.includes(key)))
  }

  /** A file that was not there is gone again. */
  const put = (files: Files) =>
    commit(root, new Map([...files].map(([file, text]) => [file, text === '' ? undefined : text])))

  /** All files or none: what could not be written is not left to be done later either. */
  const write = async (after: Files, before: Files) => {
    try {
      await put(after)
    } catch (error) {
      const there = await Promise.all([...before.keys()].map((file) => readIn(root, file)))
      await put(new Map([...before].filter(([, text], index) => there[index] !== text)))
      throw new Error(`Nothing is changed: ${(error as Error).message}`, { cause: error })
    }
  }

  return {
    articles: async () =>
      Promise.all(
        (await articlesIn(root)).map(async (id) => ({
          id,
          // what is wrong with it is said where it is edited
          title: String(parse(await readIn(root, factsFileOf(id)).catch(() => ''))?.article?.title ?? ''),
        })),
      ),
    state,
    faultsAfter: async (id, changes) => {
      const before = await filesOf(root, id)
      const files = new Map([...before, ...filesAfter(id, before, changes)])
      const { list: name, now } = changes.at(-1)!
      const list = LISTS.find((list) => list.name === name)!
      const file = fileWith(list, id)
      const at =
        name === 'article'
          ? '/article'
          : `/${name}/${recordsAt(objectIn(files, file), name).findIndex((record) => isSame(record, now))}`
      const users = await usersAfter(changes, files)
      const { known, faults } = knownFrom(files)
      const texts = { text: files.get(textFileOf(id)), facts: files.get(factsFileOf(id)) }
      return [
        ...(users.length > 0 ? [{ name: 'id', detail: `can’t be another: it is named in ${users.join(', ')}` }] : []),
        ...[...faults, ...compileFiles(id, texts, { ...known, sound: false }).faults].flatMap(
          ({ file: where, pointer = '', detail }) =>
            where === file && `${pointer}/`.startsWith(`${at}/`)
              ? { name: fieldAt(list, pointer.slice(at.length)), detail }
              : [],
        ),
      ]
    },
    change: (id, decide) =>
      inTurn(async () => {
        const changes = decide(await state(id))
        const files = await filesOf(root, id)
        const back = decided.get(JSON.stringify([id, changes]))
        const isExact = back && [...back.after].every(([file, text]) => files.get(file) === text)
        const after = isExact ? back.before : filesAfter(id, files, changes)
        const users = await usersAfter(changes, new Map([...files, ...after]))
        if (users.length > 0) throw new InUse(users)
        const undo = undone(changes)
        const before = new Map([...after.keys()].map((file) => [file, files.get(file)!]))
        await write(after, before)
        decided.set(JSON.stringify([id, undo]), { before, after })
        return { changes, undo, state: await state(id) }
      }),
  }
}

/** The name of the field that a JSON pointer leads into, or of the first below it ("rights"); nothing where that is none. */
const fieldAt = ({ fields }: List, pointer: string): string => {
  const pointerOf = ({ path, own }: List['fields'][number]) => `/${[...path, ...(own ? ['text'] : [])].join('/')}/`
  const within = fields.filter((field) => `${pointer}/`.startsWith(pointerOf(field)))
  const [field] = within.toSorted((a, b) => b.path.length - a.path.length)
  const below = pointer === '' ? undefined : fields.find((one) => pointerOf(one).startsWith(`${pointer}/`))
  const named = field ?? below
  return named ? nameOf(named) : ''
}
