import t, { type Test } from 'tap'
import { loadCorpus } from '../../src/corpus/corpus.js'
import type { Mention } from '../../src/kinds/mention.js'
import { article, type Json, writeFolder } from '../support/folder.js'

const mentionsOf = async (t: Test, text: string, mentions: Json[] = []) => {
  const folder = await writeFolder(t, {
    'people.json': {
      people: [
        { id: 'lee', name: 'Ann Lee', aliases: ['Lee', 'Ann Lee'] },
        { id: 'obrien', name: 'Bo O’Brien', aliases: ['O’Brien', "O'Brien"] },
      ],
    },
    'countries.json': {
      countries: [{ id: 'us', name: 'United States', alpha3: 'USA', aliases: ['U.S.', 'US', 'アメリカ'] }],
    },
    'agreements.json': { agreements: [{ id: 'pact', name: 'U.S. Pact', scope: 'bilateral', aliases: ['🤝'] }] },
    'articles/a/article.txt': text,
    'articles/a/facts.json': { article: article(), mentions },
  })
  const { entries } = await loadCorpus(folder)
  const found = entries.filter(({ kind }) => kind === 'mention').map(({ document }) => document as Mention)
  return found.map(({ entity, anchor }) => `${entity.id} ${anchor.start} ${anchor.exact}`)
}

t.test('the longest name wins, and names never overlap', async (t) => {
  t.same(await mentionsOf(t, 'Ann Lee signed the U.S. Pact, Lee said.'), [
    'lee 0 Ann Lee',
    'pact 19 U.S. Pact',
    'lee 30 Lee',
  ])
})

t.test('names are whole words, in their own case', async (t) => {
  t.same(await mentionsOf(t, 'Leeds, us, USA; Lee’s US-made.'), ['lee 16 Lee', 'us 22 US'])
})

t.test('a name is the same whichever blank and whichever apostrophe it is printed with', async (t) => {
  t.same(await mentionsOf(t, "Ann\u00A0Lee met O’Brien; Ann\tLee met O'Brien. Ann\nLee left."), [
    'lee 0 Ann\u00A0Lee',
    'obrien 12 O’Brien',
    'lee 21 Ann\tLee',
    "obrien 33 O'Brien",
    'lee 46 Lee',
  ])
})

t.test('names are found at the ends of a text, beyond the BMP and in scripts without spaces', async (t) => {
  t.same(await mentionsOf(t, '🤝🎉アメリカの大統領 Lee'), ['pact 0 🤝', 'us 2 アメリカ', 'lee 11 Lee'])
})

t.test('of names within names the longer stands first', async (t) => {
  const mentions = [{ text: 'Lee’s pact', entity: 'agreement:pact' }]
  t.same(await mentionsOf(t, 'Then Lee’s pact ended.', mentions), ['pact 5 Lee’s pact', 'lee 5 Lee'])
})

t.test('an editor adds places that no name finds, and takes back those found wrongly', async (t) => {
  const mentions = [
    { text: 'the chair', entity: 'person:lee' },
    { text: 'Lee', suffix: ' Street', entity: 'none', reason: 'a street' },
  ]
  t.same(await mentionsOf(t, 'On Lee Street the chair met Lee.', mentions), ['lee 14 the chair', 'lee 28 Lee'])
})
