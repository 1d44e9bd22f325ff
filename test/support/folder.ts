/** Small data folders for tests: a sound one, and what is wrong with a changed one. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Test } from 'tap'
import { loadCorpus } from '../../src/corpus/corpus.js'
import { type FaultyCorpus, printFault } from '../../src/corpus/fault.js'
import { VOCABULARY } from '../../src/kinds/index.js'

export const TEXT = 'Ann Lee of Peru paid $5 million for the Pact.\n“We agree,” Lee said. “We sign.”\n'

export type Json = { [key: string]: unknown }

/** A sound folder; tests change parts of it. */
export const soundFolder = () => ({
  'people.json': { people: [{ id: 'ann-lee', name: 'Ann Lee', aliases: ['Lee'] }] } as Json,
  'countries.json': { countries: [{ id: 'pe', name: 'Peru', alpha3: 'PER' }] } as Json,
  'agreements.json': { agreements: [{ id: 'pact', name: 'Pact', scope: 'bilateral' }] } as Json,
  'articles/a/article.txt': TEXT as string | Buffer,
  'articles/a/facts.json': {
    article: article(),
    quotes: [
      { id: 'agree', speaker: 'person:ann-lee', segments: ['We agree,', 'We sign.'], about: ['agreement:pact'] },
    ],
    figures: [{ id: 'price', kind: 'money', text: '$5 million', value: 5000000, unit: 'USD', label: 'price' }],
    roles: [],
    positions: [],
    mentions: [],
  } as Json,
})
export type Folder = { [file: string]: Json | string | Buffer | undefined }

export const article = (changes: Json = {}): Json => ({
  title: 'A pact',
  titleSource: 'editorial',
  publisher: 'The Paper',
  language: 'en',
  rights: { holder: 'The Paper', note: 'none' },
  ...changes,
})

/** Writes a folder for the test and answers its path; files that are undefined are left out. */
export const writeFolder = async (t: Test, files: Folder): Promise<string> => {
  const root = t.testdir({})
  for (const [file, content] of Object.entries(files)) {
    if (content === undefined) continue
    await mkdir(dirname(join(root, file)), { recursive: true })
    const raw =
      typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content, undefined, 2)
    await writeFile(join(root, file), raw)
  }
  return root
}

/** The sound folder with some of its files replaced. */
export const folderWith = (t: Test, changes: Folder) => writeFolder(t, { ...soundFolder(), ...changes })

/** The sound folder with some parts of its facts replaced. */
export const folderWithFacts = (t: Test, changes: Json, text: string = TEXT) =>
  folderWith(t, {
    'articles/a/article.txt': text,
    'articles/a/facts.json': { ...soundFolder()['articles/a/facts.json'], ...changes },
  })

/** The faults of a folder as printed; none where it is sound. */
export const faultsOf = async (folder: string, vocabulary = VOCABULARY): Promise<string[]> => {
  const faults = await loadCorpus(folder, { vocabulary }).then(
    () => [],
    (error: FaultyCorpus) => error.faults,
  )
  return faults.map(printFault)
}
