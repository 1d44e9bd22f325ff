/** A corpus of any size, always the same: articles of random words with quotations in them. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const SMALL = 'the of and to a in is that for it on we not with as are this they be but have will by our you at'.split(
  ' ',
)
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu zan bel cor dun'.split(' ')

/** Numbers from 0 to 1, the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export const randomNumbers = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

/** Sentences in which small words are as frequent as in prose, and no word follows itself. */
export const sentences = (random: () => number) => {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)]!
  const word = () => (random() < 0.45 ? pick(SMALL) : pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES))
  return (least: number, most: number) => {
    const words = [word()]
    for (const length = least + Math.floor(random() * (most - least + 1)); words.length < length; ) {
      const next = word()
      if (next !== words.at(-1)) words.push(next)
    }
    return words.join(' ')
  }
}

const QUOTES = 6

/** Writes a data folder of `count` articles with six quotations each. */
export const writeGenerated = async (root: string, count: number, seed = 1) => {
  const sentence = sentences(randomNumbers(seed))
  await mkdir(root, { recursive: true })
  await writeFile(join(root, 'people.json'), JSON.stringify({ people: [{ id: 'ann-lee', name: 'Ann Lee' }] }))
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const folder = join(root, 'articles', `article-${index}`)
      const quotes = Array.from({ length: QUOTES }, () => sentence(8, 30))
      const lines = quotes.map((quote) => `${sentence(4, 12)}. “${quote},” Ann Lee said. ${sentence(4, 12)}.`)
      const facts = {
        article: {
          title: `Article ${index}`,
          titleSource: 'editorial',
          publisher: 'The Paper',
          language: 'en',
          rights: { holder: 'x', note: 'x' },
        },
        quotes: quotes.map((quote, number) => ({
          id: `q${number}`,
          speaker: 'person:ann-lee',
          segments: [{ text: quote, prefix: '“' }],
        })),
      }
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, 'article.txt'), `${lines.join('\n')}\n`)
      await writeFile(join(folder, 'facts.json'), JSON.stringify(facts))
    }),
  )
}
