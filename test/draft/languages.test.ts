import t from 'tap'
import { knownOf } from '../../src/corpus/articles.js'
import { draft } from '../../src/draft/draft.js'
import { VOCABULARY } from '../../src/kinds/index.js'
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
    ['zh', '公司说：“乐见其成”。', ['乐见其成'], []],
    ['zh', '“面子工程”的说法，小说“家”。', [], ['“面子工程”', '“家”']],
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
    ['de', 'Wer Max Mustermann von der Universität Jena kennt, kennt Mustermann.', ['Max Mustermann']],
    ['es', 'Quien conoce a Juan Carlos de Borbón conoce a Borbón.', ['Juan Carlos de Borbón']],
    ['fr', 'Me Camille Dufour est venue en mai. Dufour a vu Mai Paris, et Paris a vu Dufour.', ['Camille Dufour']],
  ]
  for (const [language, content, people] of texts) t.same(drafted(content, language).people, people, content)
  t.end()
})

t.test('who is named alone beside words of saying said it, and nobody is guessed', (t) => {
  const entities = new Map([
    [
      'person',
      JSON.stringify({
        people: [
          { id: 'takahashi', name: '高橋健一', aliases: ['高橋'] },
          { id: 'zhao', name: '赵丽华' },
          { id: 'chen', name: '陈志强' },
        ],
      }),
    ],
  ])
  const known = knownOf({ entities }, VOCABULARY, ({ detail }) => t.fail(detail))
  const [klein, rossi] = ['person:otto-klein', 'person:antoine-rossi']
  const texts: [language: string, content: string, ...speakers: (string | undefined)[]][] = [
    ['de', '„Wir haben das nicht gewusst“, sagte Minister Otto Klein am Montag.', klein],
    ['de', 'Otto Klein sagte am Montag: „Wir haben das nicht gewusst.“', klein],
    ['de', '„Niemals“, sagte Otto Klein.', klein],
    [
      'de',
      '„Wir gehen jetzt alle“, sagte Otto Klein. „Wir auch alle“, sagte Karl Brunner.',
      klein,
      'person:karl-brunner',
    ],
    ['de', '„Wir haben das nicht gewusst“, sagte die Sprecherin von Otto Klein.', undefined],
    ['de', '„Wir haben das nicht gewusst“, sagte er.', undefined],
    ['de', '„Das wird für alle teuer.“ „Das sehe ich anders“, entgegnete Otto Klein.', undefined, klein],
    ['de', 'Otto Klein traf Karl Brunner und sagte: „Wir haben das nicht gewusst.“', undefined],
    ['de', 'Otto Klein (SPD) sagte: „Wir haben das nicht gewusst.“', klein],
    ['de', '„Wir haben das nicht gewusst“, so die Ministerin Anna Klein.', 'person:anna-klein'],
    ['de', 'Max Bauer liest „Die Zeit der großen Leere“ so gern wie Anna Klein.', undefined],
    ['de', '„Wir haben das nicht gewusst“, sagte die Frau, nachdem Max Bauer gegangen war.', undefined],
    ['de', 'Als Max Bauer kam, sagte der Zeuge: „Wir haben das nicht gewusst.“', undefined],
    ['fr', '« Nous irons tous demain », lance le maire, que Marie Durand a battu.', undefined],
    ['fr', 'Antoine Rossi a déclaré : « Nous irons tous demain. »', rossi],
    ['es', '«Nos vamos todos mañana», dijo el abogado cuando Ana García salió.', undefined],
    ['it', '«Andiamo tutti via domani», ha detto il legale che difende Anna Rossi.', undefined],
    ['pt', '«Vamos todos embora amanhã», disse o advogado que defende Ana Souza.', undefined],
    ['nl', '‘Wij gaan morgen allemaal weg’, zei de man die Jan Bakker kent.', undefined],
    ['fr', '« Nous irons tous demain », a déclaré le maire, Antoine Rossi, à Luc Roy. « Tous. »', rossi],
    ['fr', '« Nous irons tous.\n« Demain matin », a dit Antoine Rossi.', undefined],
    ['ja', '高橋健一首相は会見で「遅れるわけにはいかない」と述べた。', 'person:takahashi'],
    ['ja', '首相は「危険だ」と批判した。', undefined],
    ['ja', '高橋は「ここで遅れるわけにはいかない」を読んだ。', undefined],
    ['zh', '负责人赵丽华说：“湿地一旦消失，就再也回不来了。”', 'person:zhao'],
    ['zh', '“这是最重要的工程之一，”市长陈志强在会上说，“我们不会失望。”', 'person:chen'],
    ['zh', '赵丽华和陈志强说：“我们不会失望。”', undefined],
    ['cs', '„Nevěděli jsme to vůbec,“ řekl Jan Novák.', undefined],
  ]
  for (const [language, content, ...speakers] of texts) {
    const { facts, why } = draft({ content, language }, known)
    const quotes = facts.quotes as { speaker?: string }[]
    t.same(
      quotes.map(({ speaker }) => speaker),
      speakers,
      content,
    )
    t.ok(why.every(({ pointer, confidence }) => !pointer.startsWith('/facts/quotes') || confidence <= 0.7))
  }
  t.end()
})

t.test('who wrote it and when is read in the words of its language', (t) => {
  const texts: [language: string, lines: string[], byline: string[] | undefined, published: string | undefined][] = [
    [
      'de',
      ['Von Annika Reuter und Otto Klein, Hamburg', 'BERLIN, 14. Februar 2024 – Es war.'],
      ['annika-reuter', 'otto-klein'],
      '2024-02-14',
    ],
    [
      'fr',
      ['Par Élodie Marchetti et Luc Roy', 'PARIS, 1er mai 2024 - Il pleut.'],
      ['elodie-marchetti', 'luc-roy'],
      '2024-05-01',
    ],
    ['es', ['Por Xquic Balam', 'SANTIAGO, 9 de abril de 2024.- Llueve.'], ['xquic-balam'], '2024-04-09'],
    ['nl', ['Door Jan Mol', '3 mrt 2024', 'Het was.'], ['jan-mol'], '2024-03-03'],
    ['cs', ['13.02.2024', 'Bylo.'], undefined, '2024-02-13'],
    ['ja', ['佐藤花子', '【東京＝2024年6月5日】政府は発表した。'], undefined, '2024-06-05'],
    ['de', ['BERLIN, 31. Februar 2024 – Es war.'], undefined, undefined],
  ]
  for (const [language, lines, byline, published] of texts) {
    const { facts } = draft({ content: `Ein Titel\n${lines.join('\n')}\n`, language }, NOTHING_KNOWN)
    const article = facts.article as { byline?: string[]; published?: string; blocks: { type: string; text: string }[] }
    t.same(
      article.byline,
      byline?.map((id) => `person:${id}`),
      lines[0]!,
    )
    t.equal(article.published, published, lines[0]!)
    if (byline) t.match(article.blocks, [{ type: 'heading' }, { type: 'source', text: lines[0]! }])
  }
  t.end()
})
