import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { type Corpus, loadCorpus } from '../../src/corpus/corpus.js'
import { progressOn } from '../../src/corpus/progress.js'
import { VOCABULARY } from '../../src/kinds/index.js'
import { article, type Folder, faultsOf, soundFolder, TEXT, writeFolder } from '../support/folder.js'

/** Milliseconds after which a file counts as one that may not change again in the same moment. */
const OLD = 120

const { 'articles/a/facts.json': FACTS, 'articles/a/article.txt': _, ...ENTITIES } = soundFolder()

const articles = (count: number, facts = FACTS, text = TEXT): Folder =>
  Object.fromEntries(
    Array.from({ length: count }, (_, number) => [
      [`articles/a${number}/article.txt`, `${text}Text ${number}.\n`],
      [
        `articles/a${number}/facts.json`,
        { ...facts, excluded: [{ text: `${number}`, prefix: 'Text ', reason: 'a name' }] },
      ],
    ]).flat(),
  )

/** What a corpus holds; how it came to that aside. */
const plain = ({ entries, revision }: Corpus) => ({
  revision,
  entries: entries
    .filter(({ kind }) => kind !== 'change')
    .map(({ kind, id, facets, sorts, text, document }) => ({ kind, id, facets, sorts, text, document })),
})

/** Reads as a corpus is read again, and says how many articles were. */
const again = async (folder: string, before: Corpus) => {
  let read = 0
  const corpus = await loadCorpus(folder, { before, progress: (count) => (read = count) })
  return { corpus, read }
}

t.test('many articles, which threads read, come to the same as they do without', async (t) => {
  const folder = await writeFolder(t, { ...ENTITIES, ...articles(500, { article: article() }, '') })
  const progress: [number, number][] = []
  const inThreads = await loadCorpus(folder, { progress: (read, all) => progress.push([read, all]) })
  // a vocabulary of somebody else's can't be handed to a thread
  const inThis = await loadCorpus(folder, { vocabulary: { ...VOCABULARY } })
  t.equal(inThreads.entries.length, inThis.entries.length)
  t.ok(JSON.stringify(plain(inThreads)) === JSON.stringify(plain(inThis)))
  t.same(progress.at(-1), [500, 500])
  t.ok(progress.length > 10)

  await t.test('and so do their faults', async (t) => {
    for (const number of [7, 77, 250, 499]) await writeFile(join(folder, `articles/a${number}/facts.json`), '{')
    t.same(
      (await faultsOf(folder)).map((fault) => fault.split(':')[0]),
      [250, 499, 7, 77].map((number) => `articles/a${number}/facts.json`),
    )
  })
})

t.test('a folder that is read again is read where it has changed', async (t) => {
  const prepare = async (t: Test) => {
    const folder = await writeFolder(t, { ...ENTITIES, ...articles(3) })
    await setTimeout(OLD)
    return { folder, before: await loadCorpus(folder) }
  }

  t.test('though it was read in the moment in which it was written', async (t) => {
    const folder = await writeFolder(t, { ...ENTITIES, ...articles(3) })
    const before = await loadCorpus(folder)
    await writeFile(join(folder, 'articles/a1/article.txt'), `${TEXT}Text 1!\n`)
    t.same(plain((await again(folder, before)).corpus), plain(await loadCorpus(folder)))
  })

  t.test('nowhere, where nothing has', async (t) => {
    const { folder, before } = await prepare(t)
    const { corpus, read } = await again(folder, before)
    t.equal(read, 0)
    t.same(plain(corpus), plain(before))
  })

  t.test('a text of the same length and with the same date is another one', async (t) => {
    const { folder, before } = await prepare(t)
    const file = join(folder, 'articles/a1/article.txt')
    await writeFile(file, `${TEXT}Text 1!\n`)
    await utimes(file, 0, 0)
    const { corpus, read } = await again(folder, before)
    t.equal(read, 1)
    t.not(corpus.revision, before.revision)
    t.same(plain(corpus), plain(await loadCorpus(folder)))
  })

  t.test('an article that is gone, and one that is there again under another name', async (t) => {
    const { folder, before } = await prepare(t)
    await rm(join(folder, 'articles/a0'), { recursive: true })
    await rename(join(folder, 'articles/a2'), join(folder, 'articles/b'))
    const { corpus, read } = await again(folder, before)
    t.equal(read, 1)
    t.same(plain(corpus), plain(await loadCorpus(folder)))
    const { corpus: back } = await again(folder, corpus)
    t.same(plain(back), plain(corpus))
  })

  t.test('all of it, where the entities have: a new alias is found everywhere', async (t) => {
    const { folder, before } = await prepare(t)
    const people = { people: [{ id: 'ann-lee', name: 'Ann Lee', aliases: ['Lee', 'We'] }] }
    await writeFile(join(folder, 'people.json'), JSON.stringify(people))
    const { corpus, read } = await again(folder, before)
    t.equal(read, 3)
    t.same(plain(corpus), plain(await loadCorpus(folder)))
  })

  t.test('an article that could not be read is tried again', async (t) => {
    const { folder, before } = await prepare(t)
    await mkdir(join(folder, 'articles/c'))
    await t.rejects(again(folder, before), /articles\/c/)
    await rm(join(folder, 'articles/c'), { recursive: true })
    t.same(plain((await again(folder, before)).corpus), plain(before))
  })
})

t.test('a terminal is told how many articles are read; a file or a pipe, and for a few, nobody is', async (t) => {
  const written: string[] = []
  const terminal = { isTTY: true, write: (text: string) => written.push(text) }
  const progress = progressOn(terminal)!
  progress(1, 1)
  t.same(written, [])
  progress(16, 300)
  progress(300, 300)
  t.same(written, ['\r16 of 300 articles', '\r300 of 300 articles\n'])
  t.equal(progressOn({ write: terminal.write }), undefined)
})
