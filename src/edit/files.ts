/** The files that an editor works on: those of an article and those of entities, as they are and as they would be. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../corpus/fault.js'
import { DRAFT_FILE, factsFileOf, fileOf, list, textFileOf } from '../corpus/folder.js'
import { decode, parseJson } from '../corpus/read.js'
import { Id } from '../kinds/id.js'
import { VOCABULARY } from '../kinds/index.js'
import { type Change, changed } from './changes.js'
import { isObject, type Written } from './form.js'
import { LISTS, type List } from './lists.js'
import { rewritten } from './rewrite.js'

/** What they hold, by their paths in the folder; one that is not there is empty. */
export type Files = Map<string, string>

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

export const draftFileOf = (id: string) => `articles/${id}/${DRAFT_FILE}`

/** Ids of the articles of a folder. */
export const articlesIn = async (root: string): Promise<string[]> =>
  (await list({ root }, 'articles', () => {})).filter(({ isFolder }) => isFolder).map(({ name }) => name)

/** A file; one that can't be read is never taken for one that is empty. */
export const readIn = async (root: string, file: string): Promise<string> => {
  const faults: Fault[] = []
  const bytes = await readFile(join(root, file)).catch(({ code }: NodeJS.ErrnoException) => {
    if (code !== 'ENOENT') throw new Unreadable([{ file, detail: `cannot be read: ${code}` }])
    return Buffer.of()
  })
  const text = decode(bytes, file, (fault) => faults.push(fault))
  if (text === undefined) throw new Unreadable(faults)
  return text
}

/** @throws NotThere; Unreadable */
export const filesOf = async (root: string, id: string): Promise<Files> => {
  if (!Id.safeParse(id).success || !(await articlesIn(root)).includes(id)) throw new NotThere(id)
  const files = [textFileOf(id), factsFileOf(id), ...VOCABULARY.entities.map(fileOf), draftFileOf(id)]
  return new Map(await Promise.all(files.map(async (file) => [file, await readIn(root, file)] as const)))
}

/** The object that a file of JSON holds, one without keys where it holds something else. @throws Unreadable */
export const objectIn = (files: Files, file: string): Written => {
  const value = valueIn(file, files.get(file)!)
  return isObject(value) ? value : {}
}

/** @throws Unreadable */
const valueIn = (file: string, text: string): unknown => {
  const faults: Fault[] = []
  const json = text === '' ? { value: {} } : parseJson(text, file, (fault) => faults.push(fault))
  if (!json) throw new Unreadable(faults)
  return json.value
}

/** What stands in the way of a list: something that would be lost if it were written. */
const inTheWay = (value: unknown, [key, ...rest]: string[], isList: boolean, pointer = ''): string | undefined => {
  if (value === undefined || value === null) return undefined
  const asList = key === undefined && isList
  if (!(asList ? Array.isArray(value) : isObject(value))) return `${pointer} must be ${asList ? 'a list' : 'an object'}`
  return key === undefined ? undefined : inTheWay((value as Written)[key], rest, isList, `${pointer}/${key}`)
}

/** Where it is remembered what was turned down; beside proposals, which nothing reads. */
const REJECTED: List = { name: 'rejected', one: 'rejection', fields: [] }

/** The file that a list stands in. */
export const fileWith = ({ name, entity }: List, id: string): string =>
  entity ? fileOf(entity) : name === REJECTED.name ? draftFileOf(id) : factsFileOf(id)

/** The files as they would be, those that change. @throws Overtaken; Unreadable */
export const filesAfter = (id: string, files: Files, changes: Change[]): Files => {
  const after: Files = new Map()
  for (const change of changes) {
    const list = [...LISTS, REJECTED].find(({ name }) => name === change.list)
    if (!list) throw new TypeError(`"${change.list}" is no list`)
    const file = fileWith(list, id)
    const before = after.get(file) ?? files.get(file)!
    const { entity } = list
    const start = before === '' && entity ? `{ "$schema": "../openapi/${entity.plural}.schema.json" }` : before
    const value = valueIn(file, start)
    const detail = inTheWay(value, list.name.split('/'), list.name !== 'article')
    if (detail !== undefined) throw new Unreadable([{ file, detail }])
    after.set(file, rewritten(before, changed((value ?? {}) as Written, change, list, files.get(textFileOf(id))!)))
  }
  return after
}
