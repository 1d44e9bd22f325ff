/** Where a corpus is changed: an article or an entity at a time, through the checks that a folder must pass to be served. */
import type { Change } from '../kinds/change.js'
import type { EntitySource } from '../kinds/entity.js'
import type { EntityType } from '../kinds/id.js'
import type { Job } from '../kinds/job.js'
import type { Entry } from '../kinds/record.js'
import type { Known } from './compile.js'
import type { ArticleFiles } from './folder.js'

/** What is to become of an article or an entity; nothing of it where it is to go. */
export type Edit = ArticleEdit | EntityEdit
export type ArticleEdit = { type: 'article'; id: string; files?: Written | undefined }
export type EntityEdit = { type: EntityType; id: string; source?: EntitySource['source'] | undefined }

/** Both files of an article, as they stand in a data folder. */
export type Written = { [K in keyof ArticleFiles]: string }

export interface EditOptions {
  /** The version that is there, as whoever edits knows it; undefined where there is none. */
  expected: string | undefined
  /** Whether it is only to be said what would come of it. */
  dryRun?: boolean | undefined
}

export interface Edited {
  /** Absent where nothing changed: it was so already, or was only asked for. */
  change?: Change
  /** What an article or an entity comes to. */
  entries: Entry[]
}

/** Thrown where another version is there than the one that was expected. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/** Thrown where an entity is to go that others name. */
export class InUse extends Error {
  override readonly name = 'InUse'
  /** Paths of those that name it. */
  readonly users: string[]
  constructor(users: string[]) {
    super(`named by ${users.join(', ')}`)
    this.users = users
  }
}

export interface Desk {
  /** @throws FaultyCorpus with all that is wrong; Overtaken; InUse. */
  edit(edit: Edit, options: EditOptions): Promise<Edited>
  /**
   * What an article would come to.
   * @throws FaultyCorpus with all that is wrong.
   */
  check(id: string, files: Written): Promise<Entry[]>
  /** The entities that there are. */
  known(): Promise<Known>
  /** Work that goes on, or went on, under this name. */
  job(id: string): Promise<Job | undefined>
}
