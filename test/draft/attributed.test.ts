import t from 'tap'
import { attributedIn } from '../../src/draft/attributed.js'
import { findQuotations } from '../../src/text/quotations.js'

/** The name that each quotation of a text is attributed to. */
const names = (content: string) => {
  const found = attributedIn(content)
  return findQuotations(content).map(({ start }) => {
    const speaker = found.find(({ quotation }) => quotation.start === start)?.speaker
    return speaker && content.slice(speaker.start, speaker.end)
  })
}

t.test('the speaker is named before or after, with any verb of saying', async (t) => {
  const found: [string, string | undefined][] = [
    ['“We agree,” Trump said.', 'Trump'],
    ['“We agree,” said Shinzo Abe, who left.', 'Shinzo Abe'],
    ['“We agree,” said Prime Minister Shinzo Abe.', 'Prime Minister Shinzo Abe'],
    ['“We agree,” said the minister Ann Lee.', 'Ann Lee'],
    ['“We agree.” Ann Lee, the minister, told them.', 'Ann Lee'],
    ['“We agree,” according to Ann Lee.', 'Ann Lee'],
    ['According to Ann Lee, “we agree”.', 'Ann Lee'],
    ['Ann Lee has also said that “we agree”.', 'Ann Lee'],
    ['J. P. Morgan wrote: “We agree.”', 'J. P. Morgan'],
    ['Ludwig van Beethoven: “We agree.”', 'Ludwig van Beethoven'],
    ['Élise Ōé said “we agree”.', 'Élise Ōé'],
    ['Ann Lee called the deal “a shame”.', 'Ann Lee'],
    ['Ann Lee said the deal was “a shame” for all.', 'Ann Lee'],
    ['“We agree,” he said.', undefined],
    ['“We agree,” the minister said.', undefined],
    ['A so-called “deal” was made.', undefined],
    ['« Nous sommes d’accord », a dit Macron.', undefined],
  ]
  for (const [content, name] of found) t.same(names(content), [name], content)
})

t.test('a quotation goes on with the one before it in its paragraph, and with no other', async (t) => {
  t.same(names('“We agree,” Trump said. “We do.” “We all do.”'), ['Trump', 'Trump', 'Trump'])
  t.same(names('“We agree,” Trump said.\n“We do.”'), ['Trump', undefined])
  t.same(names('Trump said it.\n“We agree.”\nAbe said no.'), [undefined, undefined, undefined].slice(0, 1))
  t.same(names('“We agree,” Trump said. “We do not”, said Abe.'), ['Trump', 'Abe'])
})
