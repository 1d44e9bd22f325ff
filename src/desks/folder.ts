/** Edits in a data folder: what would come of them is read as if they were made; then they are, one after the other. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { applyEdits, modify, parse } from 'jsonc-parser'
import { archived } from '../corpus/archive.js'
import { type Corpus, loadCorpus } from '../corpus/corpus.js'
import {
  type ArticleEdit,
  type Desk,
  type Edited,
  type EditOptions,
  type EntityEdit,
  Overtaken,
} from '../corpus/desk.js'
import { FaultyCorpus, orFaults } from '../corpus/fault.js'
import { factsFileOf, fileOf, textFileOf } from '../corpus/folder.js'
import type { Version } from '../corpus/history.js'
import { change as changeKind } from '../kinds/change.js'
import { VOCABULARY } from '../kinds/index.js'
import { documentsOf, type Entry } from '../kinds/record.js'
import { dated, digestOf, revision, revisionIn } from '../kinds/revision.js'
import { type Changes, commit } from './commit.js'
import { compiled, errorOf } from './edited.js'
import type { InTurn } from './in-turn.js'

/** A folder that is served while it is edited. */
export interface ServedFolder {
  root: string
  /** As it was read last. */
  corpus(): Corpus
  /** Takes over what an edit made of it. */
  changed(corpus: Corpus): void
  /** Serves it as it is. */
  serve(): Promise<void>
  /** Does what reads and changes the folder, one after the other. */
  inTurn: InTurn
}

export const folderDesk = ({ root, corpus, changed, serve, inTurn }: ServedFolder): Desk => {
  const versionOf = ({ type, id }: Pick<Version, 'type' | 'id'>) =>
    corpus().kept.versions.find((version) => version.type === type && version.id === id)?.revision

  /** The versions of an article that are to be kept: the one that comes, and the one that goes. */
  const versions = (id: string, there: string | undefined, coming: Entry[]): Changes => {
    const going = corpus().entries.filter(({ kind, id: name }) => kind === revision.kind && name === `${id}/${there}`)
    const at = new Date().toISOString()
    return new Map([...documentsOf(going, revision), ...documentsOf(dated(coming, at), revision)].map(archived))
  }

  /** The file of an entity with it, or without it, and where it stands there. */
  const entityFile = async ({ type, id, source }: EntityEdit) => {
    const kind = VOCABULARY.entities.find(({ kind }) => kind === type)!
    const [file, list] = [fileOf(kind), kind.plural]
    const text = await readFile(join(root, file), 'utf8').catch(() => JSON.stringify({ [list]: [] }))
    const items: unknown = parse(text.replace(/^\uFEFF/, ' '))?.[list]
    if (!Array.isArray(items)) throw new FaultyCorpus([{ file, detail: `has no list called "${list}"` }])
    const there = items.findIndex((item) => item?.id === id)
    const path = [list, there === -1 ? items.length : there]
    const edits = modify(text, path, source, { formattingOptions: FORMAT, isArrayInsertion: there === -1 })
    return { file, path, content: applyEdits(text, edits) }
  }

  /** @throws Overtaken, unless there is nothing left to do. */
  const isDone = (there: string | undefined, coming: string | undefined, expected: string | undefined) => {
    if (there !== coming && there !== expected) throw new Overtaken()
    return there === coming
  }

  /** Makes what was read with the changes what there is. */
  const make = async ({ type, id }: ArticleEdit | EntityEdit, now: Corpus, changes: Changes) => {
    await commit(root, changes)
    changed(now)
    return documentsOf(now.kept.changes, changeKind).findLast((one) => one.type === type && one.id === id)!
  }

  const editArticle = async (edit: ArticleEdit, { expected, dryRun }: EditOptions): Promise<Edited> => {
    const { id, files } = edit
    const entries = files ? await compiled(id, files, corpus().known) : []
    const there = versionOf(edit)
    if (dryRun || isDone(there, files && revisionIn(entries), expected)) return { entries }
    const changes: Changes = files
      ? new Map([
          [textFileOf(id), files.text],
          [factsFileOf(id), files.facts],
        ])
      : new Map([[`articles/${id}`, undefined]])
    for (const [file, version] of versions(id, there, entries)) changes.set(file, version)
    return { entries, change: await make(edit, await loadCorpus(root, { before: corpus(), changes }), changes) }
  }

  const editEntity = async (edit: EntityEdit, { expected, dryRun }: EditOptions): Promise<Edited> => {
    const { type, id, source } = edit
    const { file, path, content } = await entityFile(edit)
    const changes: Changes = new Map([[file, content]])
    const now = await orFaults(loadCorpus(root, { before: corpus(), changes }), (faults) => {
      throw errorOf(edit, faults, file, path)
    })
    const entries = now.entries.filter((entry) => entry.kind === type && entry.id === id)
    if (dryRun || isDone(versionOf(edit), source && digestOf(source), expected)) return { entries }
    return { entries, change: await make(edit, now, changes) }
  }

  return {
    async edit(edit, options) {
      const edited = await inTurn(() =>
        edit.type === 'article' ? editArticle(edit, options) : editEntity(edit, options),
      )
      if (edited.change) await serve()
      return edited
    },
    check: async (id, files) => compiled(id, files, corpus().known),
    known: async () => corpus().known,
    job: async () => undefined,
  }
}

/** As an editor would write it. */
const FORMAT = { insertSpaces: true, tabSize: 2 }
