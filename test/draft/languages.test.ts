import t from 'tap'
import { draft } from '../../src/draft/draft.js'
import { NOTHING_KNOWN } from '../support/nothing-known.js'

interface Facts {
  quotes: { segments: string[] }[]
  excluded: { text: string }[]
}
const drafted = (content: string, language: string) => {
  const { facts, entities } = draft({ content, language }, NOTHING_KNOWN)
  const { quotes, excluded } = facts as unknown as Facts
  const people = entities.people as { name: string }[]
  return {
    people: people.map(({ name }) => name),
    quotes: quotes.map(({ segments }) => segments.join(' … ')),
    excluded: excluded.map(({ text }) => text),
  }
}

t.test('in any script what is said is a quotation, and a few words in marks are none', (t) => {
  const texts: [language: string, content: string, quotes: string[], excluded: string[]][] = [
    ['ja', '首相は「ここで遅れるわけにはいかない」と述べた。', ['ここで遅れるわけにはいかない'], []],
    ['ja', '「闇バイト」が増えた。', [], ['「闇バイト」']],
    ['zh', '“这很重要，”他说，“我们要走。”', ['这很重要， … 我们要走。'], []],
    ['zh', '公司“乐见其成”。', [], ['“乐见其成”']],
    ['de', '„Dieses Paket ist ein Placebo“, so sie.', ['Dieses Paket ist ein Placebo'], []],
    ['de', 'Der Verband „Pro Schiene“ kam.', [], ['„Pro Schiene“']],
    ['de', '„Das reicht.“ Er wurde gefragt, dann: „Nein, nie.“', ['Das reicht.', 'Nein, nie.'], []],
    ['fr', '« Nous irons tous demain », dit-il. « Tous ensemble. »', ['Nous irons tous demain … Tous ensemble.'], []],
    [
      'fr',
      '« Nous irons tous demain », dit-elle. Il dit « on verra bien après ».',
      ['Nous irons tous demain', 'on verra bien après'],
      [],
    ],
  ]
  for (const [language, content, quotes, excluded] of texts) {
    const made = drafted(content, language)
    t.same(made.quotes, quotes, content)
    t.same(made.excluded, excluded, content)
  }
  t.end()
})

t.test('in languages other than English only what begins with a first name is somebody new', (t) => {
  const texts: [language: string, content: string, people: string[]][] = [
    [
      'de',
      'Der Bundestag hat Milliarden Euro für die Deutsche Bahn. Bahn und Bundestag, Euro und Ende: Am Ende siegte Bahnchef Jürgen Hofstetter. Hofstetter ging.',
      ['Jürgen Hofstetter'],
    ],
    ['es', 'La Cámara de Comercio vio a la ministra Lucía Valdivia. Valdivia fue al Comercio.', ['Lucía Valdivia']],
    ['fr', 'Me Camille Dufour est venue en mai. Dufour a vu Mai Paris, et Paris a vu Dufour.', ['Camille Dufour']],
  ]
  for (const [language, content, people] of texts) t.same(drafted(content, language).people, people, content)
  t.end()
})
