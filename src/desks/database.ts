/** Edits in a database: compiled before it is their turn, and put in if what they were compiled with still holds then. */
import { compileFiles } from '../corpus/articles.js'
import {
  type ArticleEdit,
  type Desk,
  type Edited,
  type EditOptions,
  type EntityEdit,
  InUse,
  Overtaken,
} from '../corpus/desk.js'
import { printFault } from '../corpus/fault.js'
import { fileOf } from '../corpus/folder.js'
import { articleVersion } from '../corpus/history.js'
import { VOCABULARY } from '../kinds/index.js'
import { unpack } from '../kinds/packed.js'
import { dated, digestOf, revisionIn } from '../kinds/revision.js'
import {
  articleIn,
  entitiesIn,
  putArticle,
  removeArticle,
  stateOf,
  type Writing,
  writer,
  writing,
} from '../store/postgres/corpus.js'
import type { Database } from '../store/postgres/database.js'
import { articlesUsing, doTask, jobIn } from '../store/postgres/jobs.js'
import { replaceRecords } from '../store/postgres/write.js'
import { compiled, errorOf } from './edited.js'
import { type Entities, entitiesOf, keyOf, putStep, stepBetween } from './entities.js'

export interface DatabaseDesk extends Desk {
  /** Does a piece of the work that edits left; false where there is none, or others do it. */
  work(): Promise<boolean>
}

export const databaseDesk = (database: Database): DatabaseDesk => {
  let last: (Entities & { version: string }) | undefined
  /** Entities as they are. */
  const current = async () => {
    const { entities: version } = await stateOf(database)
    if (last?.version !== version) last = { version, ...entitiesOf(await entitiesIn(database)) }
    return last
  }

  /** Writes what was made with the entities as they were; where they are others meanwhile, it is made again. */
  const write = async <T>(make: (now: Entities) => Promise<(session: Writing) => Promise<T>>): Promise<T> => {
    for (;;) {
      const now = await current()
      const put = await make(now)
      const done = await writing(database, async (session) =>
        session.state.entities === now.version ? { value: await put(session) } : undefined,
      )
      if (done) return done.value
    }
  }

  const editArticle = async ({ id, files }: ArticleEdit, { expected, dryRun }: EditOptions): Promise<Edited> => {
    const make = async ({ known }: Entities) => (files ? compiled(id, files, known) : [])
    if (dryRun) return { entries: await make(await current()) }
    return write(async (now) => {
      const entries = await make(now)
      const revision = files && revisionIn(entries)
      return async (session) => {
        const there = (await articleIn(session, id))?.revision
        if (there === revision) return { entries }
        if (there !== expected) throw new Overtaken()
        if (revision === undefined) {
          await removeArticle(session, id)
          const { type, href } = articleVersion(id, there!)
          return { entries, change: await session.record({ change: 'removed', type, id, href }) }
        }
        await putArticle(session, id, '', dated(entries, new Date().toISOString()))
        return { entries, change: await session.record({ change: 'put', ...articleVersion(id, revision) }) }
      }
    })
  }

  const editEntity = async (edit: EntityEdit, { expected, dryRun }: EditOptions): Promise<Edited> => {
    const { type, id, source } = edit
    const kind = VOCABULARY.entities.find(({ kind }) => kind === type)!
    const make = (now: Entities) => {
      const others = now.stored.filter((entity) => keyOf(entity) !== keyOf(edit))
      const before = others.filter((entity) => entity.type === type).length
      const after = entitiesOf(source ? [...others, { type, id, source, loaded: false }] : others)
      if (after.faults.length > 0) throw errorOf(edit, after.faults, fileOf(kind), [kind.plural, before])
      return { after, ...stepBetween(now, after) }
    }
    const entriesIn = ({ changes }: ReturnType<typeof make>) =>
      changes.records.filter((entry) => entry.kind === type && entry.id === id)
    if (dryRun) return { entries: entriesIn(make(await current())) }
    let next: typeof last
    const edited = await write(async (now): Promise<(session: Writing) => Promise<Edited>> => {
      const step = make(now)
      const entries = entriesIn(step)
      return async (session) => {
        const stored = now.stored.find((entity) => keyOf(entity) === keyOf(edit))
        const there = stored && digestOf(stored.source)
        const revision = source && digestOf(source)
        if (there === revision) return { entries }
        if (there !== expected) throw new Overtaken()
        const users = source ? [] : await articlesUsing(session, edit)
        if (users.length > 0) throw new InUse(users.map((article) => `/v1/articles/${article}`))
        const [change] = await putStep(session, step)
        next = { version: (await stateOf(session)).entities, ...step.after }
        return { entries, change: change! }
      }
    })
    // what was made need not be read again
    last = next ?? last
    return edited
  }

  return {
    edit: (edit, options) => (edit.type === 'article' ? editArticle(edit, options) : editEntity(edit, options)),

    check: async (id, files) => compiled(id, files, (await current()).known),

    known: async () => (await current()).known,

    // any other is none of PostgreSQL's numbers
    job: async (id) => (/^\d{1,18}$/.test(id) ? jobIn(database, id) : undefined),

    work: () =>
      doTask(database, async (session, article) => {
        const { known, version } = await current()
        const there = await articleIn(session, article)
        if (!there) return []
        const { sound, faults } = compileFiles(article, there, known)
        const turn = await writer(session)
        if (turn.state.entities !== version) return undefined
        // what was put in meanwhile was compiled with the names as they are
        if ((await articleIn(session, article))?.revision !== there.revision) return []
        if (!sound) return faults.map(printFault)
        await replaceRecords(session, article, unpack(sound))
        await turn.touch()
        return []
      }),
  }
}
