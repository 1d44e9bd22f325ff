/** A data folder of any size, always the same: articles whose words are as frequent as in prose, with quotes, figures and mentions. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomNumbers, SYLLABLES } from '../support/generated.js'
import { zipfSentences } from './zipf.js'

/** Quotes and figures of an article; it names people twice as often. */
const FACTS = 6
/** Thousands of people in a large corpus, none said less than once. */
const peopleOf = (articles: number) => Math.min(5000, 20 + articles)

/** Writes a folder of so many articles of about 450 words; every version of the format reads it. */
export const writeCorpus = (folder: string, articles: number): void => {
  const random = randomNumbers(articles)
  const sentence = zipfSentences(random)
  const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)]!
  const name = () => {
    const syllables = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES)
    return syllables[0]!.toUpperCase() + syllables.slice(1)
  }
  const names = new Set<string>()
  while (names.size < peopleOf(articles)) names.add(`${name()} ${name()}`)
  const people = [...names].map((name) => ({ id: name.toLowerCase().replace(' ', '-'), name, aliases: [] }))
  // some are named far more often than others
  const person = () => people[Math.floor(people.length * random() ** 3)]!

  const write = (file: string, value: unknown) =>
    writeFileSync(join(folder, file), typeof value === 'string' ? value : JSON.stringify(value, undefined, 2))
  mkdirSync(join(folder, 'articles'), { recursive: true })
  write('people.json', { people })
  write('countries.json', { countries: [{ id: 'jp', name: 'Japan', alpha3: 'JPN' }] })
  write('agreements.json', { agreements: [{ id: 'pact', name: 'Pact', scope: 'bilateral' }] })
  for (let number = 0; number < articles; number++) {
    const id = `article-${number}`
    let content = ''
    const quotes = []
    const figures = []
    for (let fact = 0; fact < FACTS; fact++) {
      const [speaker, other] = [person(), person()]
      const said = sentence(8, 30)
      const amount = `$${1 + number}.${fact + 1} million`
      content += `${sentence(12, 18)} ${other.name} ${sentence(4, 8)} ${amount}. “${said},” ${speaker.name} said. ${sentence(18, 28)}.\n`
      quotes.push({
        id: `q${fact}`,
        speaker: `person:${speaker.id}`,
        segments: [`${said},`],
        cue: { text: `${speaker.name} said`, prefix: `${said},” ` },
        about: ['agreement:pact'],
      })
      figures.push({
        id: `f${fact}`,
        kind: 'money',
        text: amount,
        value: Math.round((1 + number + (fact + 1) / 10) * 1e6),
        unit: 'USD',
        label: sentence(2, 4),
      })
    }
    const article = {
      title: sentence(5, 9),
      titleSource: 'editorial',
      publisher: 'The Paper',
      language: 'en',
      published: date(random),
      rights: { holder: 'The Paper', note: 'none' },
    }
    mkdirSync(join(folder, 'articles', id))
    write(`articles/${id}/article.txt`, content)
    write(`articles/${id}/facts.json`, { article, quotes, figures, roles: [], positions: [], mentions: [] })
  }
}

const date = (random: () => number) =>
  `20${10 + Math.floor(random() * 10)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`
