import fc from 'fast-check'
import t from 'tap'
import { findQuotations } from '../../src/text/quotations.js'

const quotationsIn = (text: string) => findQuotations(text).map(({ start, end }) => text.slice(start, end))

/** What a newspaper may print, and the quotations in it. */
const PRINTED: [string, string[]][] = [
  // two apostrophes, two backquotes, two commas
  ["''So,'' he said, ''it's 'such' a day.''", ["''So,''", "''it's 'such' a day.''", "'such'"]],
  ["``We agree,'' she said.", ["``We agree,''"]],
  ["`` We agree , '' she said , `` now . ''", ["`` We agree , ''", "`` now . ''"]],
  ["She said ''he told me 'go'''.", ["''he told me 'go'''", "'go'"]],
  ["''‘Go’ is what I said.''", ["''‘Go’ is what I said.''", '‘Go’']],
  ['Mówił: ,,Tak jest”, po czym wyszedł.', [',,Tak jest”']],
  ["A 6'' pipe,, an x = '' and a `tick`.", []],
  ['‘‘We agree,’’ she said.', ['‘‘We agree,’’']],
  ['“It is 8″ wide and 10″ long,” she said.', ['“It is 8″ wide and 10″ long,”']],
  ['He said "we agree "Ann Lee said.', ['"we agree "']],
  ['A 6″ pipe. ″We agree,″ she said.', ['″We agree,″']],
  // a mark that was never closed, or never opened
  ['“We agree, he said. “We sign,” he added. “Now.”', ['“We agree, he said.', '“We sign,”', '“Now.”']],
  ['„Wir gehen, sagte er. „Wir kommen“, sagte sie.', ['„Wir gehen, sagte er.', '„Wir kommen“']],
  ['« Oui, dit-il. « Non », dit-elle.', ['« Oui, dit-il.', '« Non »']],
  ['”Ja, sade han. ”Nej”, sade hon.', ['”Ja, sade han.', '”Nej”']],
  ['We agree,” he said. “We sign.”', ['“We sign.”']],
  ['We agree," he said. "We sign."', ['"We sign."']],
  ['"One. "Two," he said. "Three."', ['"One.', '"Two,"', '"Three."']],
  ['“We agree, “he said.', ['“We agree, “']],
  ['"He said "go" and "come" to me."', ['"He said "go" and "come" to me."', '"go"', '"come"']],
  ['“He said “go” and “come” to me.”', ['“He said “go” and “come” to me.”', '“go”', '“come”']],
  ['“We never closed.\nNext “one”.', ['“We never closed.', '“one”']],
  ['“One. “Two. “Three.', ['“One.', '“Two.', '“Three.']],
  ['“One. “Two,” he said. He said: “Three. “Four.”', ['“One.', '“Two,”', '“Three.', '“Four.”']],
  // mixed and doubled marks
  ['“We agree," he said. "We sign.”', ['“We agree,"', '"We sign.”']],
  ['He said: “We sign."', ['“We sign."']],
  ['"“We agree,” he said. "“We sign.””', ['"“We agree,”', '"“We sign.””']],
  ['“We agree,”" he said. “So.”', ['“We agree,”"', '“So.”']],
  ['"" is nothing, and "so" is something.', ['""', '"so"']],
  // languages
  ['« Nous partons », dit-il. « Bien ! »', ['« Nous partons »', '« Bien ! »']],
  ['„Er sagte ‚ja‘ zu mir“, rief sie.', ['„Er sagte ‚ja‘ zu mir“', '‚ja‘']],
  ['»Wir gehen«, sagte er, »und zwar jetzt.«', ['»Wir gehen«', '»und zwar jetzt.«']],
  ['”Vi går”, sade han. »Vi kommer», sade hon.', ['”Vi går”', '»Vi kommer»']],
  ['首相は「『行く』と言った」と述べた。', ['「『行く』と言った」', '『行く』']],
  ['彼は「「行く」と言った」と述べた」。', ['「「行く」と言った」', '「行く」']],
  ['他说：“我们‘同意’。”她说：“好。”', ['“我们‘同意’。”', '“好。”']],
  ['«Он сказал „да“», — передаёт агентство.', ['«Он сказал „да“»', '„да“']],
  ['„Zgoda” – powiedział.', ['„Zgoda”']],
  ['דובר צה"ל אמר: "אנחנו מוכנים". ארה״ב שתקה.', ['"אנחנו מוכנים"']],
  ['קצין אמר ש"זה טוב".', ['"זה טוב"']],
  ['قال الوزير: «نحن متفقون»، وأضاف ”نعم“.', ['«نحن متفقون»', '”نعم“']],
  ['‘I don’t know what they’re doing,’ he said.', ['‘I don’t know what they’re doing,’']],
  ['‘She told me “no” and don’t ask,’ he said.', ['‘She told me “no” and don’t ask,’', '“no”']],
  ["In the '90s it was rock 'n' roll for the workers' sons.", []],
  ["He left 'cause he had to, and the workers’ sons 'til then.", []],
  ['It cost ‘£200 a key’.', ['‘£200 a key’']],
  ['‘We sign. ‘We go,’ he said. ‘Now.’', ['‘We sign.', '‘We go,’', '‘Now.’']],
  // paragraphs
  ['‘First.\n‘Second,’ he said.', ['‘First.\n‘Second,’']],
  ['‘First.\n‘Second has no end.', ['‘First.']],
  ["'Twas a day.\nNext.", []],
  ['«Uno.\n\n»Dos.»', ['«Uno.\n\n»Dos.»']],
  ['“One ‘two’.\n  “Three.”', ['“One ‘two’.\n  “Three.”', '‘two’']],
  ['“One.\n“Two.\n“Three.” And “four.”', ['“One.\n“Two.\n“Three.”', '“four.”']],
  ['“One. “Two\n“three.”', ['“One.', '“Two\n“three.”']],
  ['“One.\nTwo.\n\nThree,” he said. “Four.”', ['“One.\nTwo.\n\nThree,”', '“Four.”']],
  ['"One.\nTwo," he said. "Three."', ['"One.\nTwo,"', '"Three."']],
  ['„Eins.\nZwei“, sagte sie.', ['„Eins.\nZwei“']],
  ['“One.\nA 6" pipe.\nTwo,” he said.', ['“One.']],
  [`“One.${'\nTwo.'.repeat(60)}”`, ['“One.']],
  ['“We go, he said.\nThe mayor’s 27” screen broke.', ['“We go, he said.']],
  ['He said "we go.\nShe replied:"No," and left.', ['"we go.', '"No,"']],
  // no quotations
  ['A 6" pipe; the workers’ rights; ’tis so.', []],
  ['', []],
]

t.test('what newspapers print between marks is found, however the marks are typed', async (t) => {
  for (const [text, quotations] of PRINTED) t.same(quotationsIn(text), quotations, text)
})

const PAIRS: [string, string][] = [
  '“”',
  '""',
  '„“',
  '„”',
  '»«',
  '«»',
  '‹›',
  '「」',
  '『』',
  '｢｣',
  '””',
  '‘’',
  '‚‘',
  '＂＂',
]
  .map((pair): [string, string] => [pair[0]!, pair[1]!])
  .concat([
    ["''", "''"],
    ['``', "''"],
    ['‘‘', '’’'],
    [',,', '”'],
    ['“', '"'],
    ['"', '”'],
    ['« ', ' »'],
    ["'", "'"],
  ])
const words = fc
  .array(fc.constantFrom('we', 'don’t', "it's", 'agree,', 'Peru', '$5', '20', 'naïve', '貿易', 'да', 'said.', '🤝'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) => list.join(' '))
  .map((text) => `so ${text} it is`)

t.test('words in any pair of marks are found exactly', async () => {
  const piece = fc.tuple(words, fc.constantFrom(...PAIRS), words)
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
      const quoted = pieces.map(([, [opening, closing], inside]) => `${opening}${inside}${closing}`)
      const text = pieces.map(([around], index) => `${around} ${quoted[index]}`).join(', ')
      return JSON.stringify(quotationsIn(`${text}, he said.`)) === JSON.stringify(quoted)
    }),
  )
})

t.test('quotations are within their text, in reading order, whatever it is', async () => {
  const marks = fc.array(fc.constantFrom(...'"“”„«»‹›「」‘’\'‚`,  \n\naא1.'), { maxLength: 40 })
  fc.assert(
    fc.property(marks, (list) => {
      const text = list.join('')
      const found = findQuotations(text)
      return found.every(
        ({ start, end }, index) =>
          start < end && end <= text.length && (index === 0 || found[index - 1]!.start <= start),
      )
    }),
    { numRuns: 1000 },
  )
})

t.test('quotations are found twelve deep', async (t) => {
  const nested = (depth: number) => `${'「a'.repeat(depth)}${'b」'.repeat(depth)}`
  t.equal(findQuotations(nested(12)).length, 12)
  t.equal(findQuotations(nested(13)).length, 12)
  t.equal(findQuotations(`“${'「'.repeat(130_000)}”`).length, 12)
})

t.test('a text of nothing but marks takes no more than its length', async (t) => {
  const LENGTH = 10_000
  for (const mark of [
    '"',
    '“',
    '“a ',
    '”',
    "'",
    "'a ",
    '‘a ',
    "''",
    "''a ",
    '«',
    '« ',
    '「',
    '“a « ',
    '“\n',
    '‘a\n',
    ',,a',
    '"“',
  ]) {
    const text = mark.repeat(LENGTH / mark.length)
    t.ok(findQuotations(text).length <= LENGTH, mark)
  }
})
