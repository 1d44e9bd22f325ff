import t from 'tap'
import { byLanguage } from '../../src/text/by-language.js'

t.test('what is made for a language is made once, and not kept for however many a client names', async (t) => {
  const made: string[] = []
  const of = byLanguage((language) => {
    made.push(language)
    return { language }
  })
  t.equal(of('en'), of('en'))
  t.same(made, ['en'])
  for (let index = 0; index < 1000; index++) of(`en-x-a${index}`)
  t.same(of('en'), { language: 'en' })
  t.equal(made.filter((language) => language === 'en').length, 2)
})
