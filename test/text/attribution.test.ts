import t from 'tap'
import { attributionOf } from '../../src/text/attribution.js'
import { findQuotations } from '../../src/text/quotations.js'

/** The name that each quotation of a text is attributed to. */
const names = (content: string) => {
  const quotations = findQuotations(content)
  return quotations.map((quotation) => {
    const found = attributionOf(content, quotation, quotations)
    return found?.by === 'name' ? content.slice(found.speaker.start, found.speaker.end) : undefined
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
    ['“We agree,” he said.', undefined],
    ['A so-called “deal” was made.', undefined],
    ['« Nous sommes d’accord », a dit Macron.', undefined],
  ]
  for (const [content, name] of found) t.same(names(content), [name], content)
})

t.test('a name is not looked for in another paragraph, nor beyond another quotation', async (t) => {
  t.same(names('Trump said it.\n“We agree.”\nAbe said no.'), [undefined])
  t.same(names('“We agree,” Trump said. “We do not”, said Abe.'), ['Trump', 'Abe'])
  t.same(names('“We”, “they” Abe said.'), [undefined, 'Abe'])
})
