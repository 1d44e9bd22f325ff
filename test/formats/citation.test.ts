import t from 'tap'
import { citations } from '../../src/formats/citation.js'

const cited = {
  id: 'a.deal',
  words: 'A *deal* for <us> & 50%',
  statement: 'Ann Lee, tweet',
  article: {
    ...{ title: 'Talks_to come', publisher: 'The Paper', language: 'en', revision: 'abc' },
    byline: [{ type: 'person' as const, id: 'bo', name: 'Bo Sun', href: '/v1/people/bo' }],
    published: '2018-04-07',
    source: 'https://paper.example/1',
  },
  url: 'https://example.org/quotes/a.deal',
}

t.test('a fact is cited in words and in markup, in which no character of it is markup', async (t) => {
  const { 'Plain text': plain, Markdown, HTML } = citations(cited)
  t.equal(
    plain,
    '“A *deal* for <us> & 50%” Ann Lee, tweet. In “Talks_to come”, Bo Sun, The Paper, 2018-04-07. Verbatim, https://example.org/quotes/a.deal (version abc).',
  )
  t.match(Markdown, '> “A \\*deal\\* for \\<us\\> & 50%”\n>\n> Ann Lee, tweet. In “Talks\\_to come”')
  t.match(HTML, '<p lang="en">“A *deal* for &#60;us&#62; &#38; 50%”</p>')
})

t.test('reference managers get it as CSL-JSON and BibTeX', async (t) => {
  const { 'CSL-JSON': csl, BibTeX } = citations(cited)
  t.match(JSON.parse(csl!), [
    {
      ...{ id: 'a.deal', type: 'article-newspaper', title: 'Talks_to come', author: [{ literal: 'Bo Sun' }] },
      ...{ 'container-title': 'The Paper', issued: { 'date-parts': [[2018, 4, 7]] }, URL: cited.url },
    },
  ])
  t.equal(
    BibTeX,
    `@article{a.deal,
  author = {{Bo Sun}},
  title = {{Talks\\_to come}},
  journal = {The Paper},
  year = {2018},
  month = {4},
  day = {7},
  note = {“A *deal* for <us> \\& 50\\%” Ann Lee, tweet. Version abc},
  url = {https://example.org/quotes/a.deal},
}`,
  )
})

t.test('what is not known is left out, and what TeX takes for a command is a character', async (t) => {
  const { published: _, source: __, ...article } = cited.article
  const { 'CSL-JSON': csl, BibTeX } = citations({ ...cited, words: 'a\\b ~^', article: { ...article, byline: [] } })
  t.notOk('issued' in JSON.parse(csl!)[0])
  t.notMatch(BibTeX, 'author')
  t.notMatch(BibTeX, 'year')
  t.match(BibTeX, '“a\\textbackslash{}b \\textasciitilde{}\\textasciicircum{}”')
})
