import t from 'tap'
import { draft } from '../../src/draft/draft.js'
import { NOTHING_KNOWN } from '../support/nothing-known.js'

interface Quote {
  segments: (string | { text: string })[]
  speaker?: string | string[] | { described: string | { text: string } }
}
const textOf = (words: string | { text: string }) => (typeof words === 'string' ? words : words.text)

/** The speaker of the last quote of a text: an id, the words that describe one, or nothing. */
const speaker = (content: string): string | string[] | undefined => {
  const { facts } = draft({ content, language: 'en' }, NOTHING_KNOWN)
  const last = (facts.quotes as Quote[]).at(-1)?.speaker
  return typeof last === 'object' && 'described' in last ? `“${textOf(last.described)}”` : last
}

t.test('a pronoun stands for whoever the text speaks of', async (t) => {
  const texts: [string, string | undefined][] = [
    ['Ann Lee left. “We agree,” she said.', 'person:ann-lee'],
    ['Ann Lee left.\nBo Moe stayed. “We agree,” he said.', 'person:bo-moe'],
    ['“No,” Ann Lee said.\nIt was then that Bo Moe came. “We agree,” he said.', 'person:bo-moe'],
    ['Her brother, Tom Hall, came back. “We agree,” he said.', 'person:tom-hall'],
    ['The mill closed. “We agree,” it said.', '“The mill”'],
    ['The Mill Company closed. “We agree,” it said.', 'organization:mill-company'],
    ['Officials left. “We agree,” they said.', '“Officials”'],
    ['The union left. Ann Lee stayed. “We agree,” it said.', '“The union”'],
    ['Mr. Hall left. Bo Moe saw the minister. “We agree,” he said.', 'person:bo-moe'],
    ['Mr. Hall left the room. “We agree,” he said.', '“Mr. Hall”'],
    ['Theresa May left. The mill, May said, is old. “We agree,” May said.', 'person:theresa-may'],
    ['Ann Lee left.\nIt rained.\nIt snowed.\nIt rained.\nIt snowed.\n“We agree,” she said.', 'person:ann-lee'],
    ['“No,” Ann Lee said.\nBo Moe has to go, she said.', 'person:ann-lee'],
    ['Owners left.\nTraders are unwilling to sell, they said.', '“Owners”'],
    ['“We agree,” he said.', undefined],
    ['When Bo Moe asked why, Ann Lee laughed. “We agree with him.”', 'person:ann-lee'],
    ['Bo Moe came. Ann Lee left. Asked by Bo Moe whether it rained, she laughed. “We agree.”', 'person:ann-lee'],
    ['The mill closed. “We agree,” we said.', undefined],
    // who asks is not who answers
    ['Ann Lee came.\nThe reporter asked if it rained.\nIt did, she answered.', 'person:ann-lee'],
    ['The mayor came. The reporter asked if it rained. It did, he answered.', '“The mayor”'],
    // who owns something may be a company
    ['The lock fell. The investor argued it was old. It called the lock “a shame.”', '“The investor”'],
    ['Hockey Alberta said it was old. It agreed, saying it “knew.”', 'organization:hockey-alberta'],
    ['Leeds Motion, which is based in Leeds, left. In a note, it said that it was old.', 'organization:leeds-motion'],
    ['Tom Hall ran a mill. “Why is it open?” Bo Moe asked. “It’s not fair,” he added.', 'person:bo-moe'],
  ]
  for (const [content, id] of texts) t.same(speaker(content), id, content)
})

t.test('“he” and “she” are those who are called so, as far as first names, titles and words tell', async (t) => {
  const texts: [string, string | undefined][] = [
    ['Ann Lee saw Tom Hall. “We agree,” she said.', 'person:ann-lee'],
    ['Ann Lee saw Tom Hall. “We agree,” he said.', 'person:tom-hall'],
    ['Tom Hall saw Ann Lee. “We agree,” he said.', 'person:tom-hall'],
    ['Tom Hall left.\nIt rained, Ann Lee said.\n“We agree,” he said.', 'person:tom-hall'],
    ['The spokeswoman came. The man left. “We agree,” she said.', '“The spokeswoman”'],
    ['A German official came. The woman left. “We agree,” he said.', '“A German official”'],
    ['Tom Hall came. One of the women left. “We agree,” she said.', '“One of the women”'],
    ['Ms. Xu Lee came. Mr. Qi Moe left. “We agree,” she said.', 'person:xu-lee'],
    // nobody else is there, whatever the list of names has
    ['Tom Hall left. “We agree,” she said.', 'person:tom-hall'],
    [
      'Ann Lee came.\nIt rained.\nIt snowed.\nIt rained.\nIt snowed.\nTom Hall left. “We agree,” she said.',
      'person:tom-hall',
    ],
    ['Brian Moe left. “We agree,” Moe said.', 'person:brian-moe'],
    ['German Ann Moe left. “We agree,” Moe said.', 'person:ann-moe'],
    ['Firefighter Ann Moe left. “We agree,” Moe said.', 'person:ann-moe'],
    ['Leeds City Councilwoman Ann Moe left. “We agree,” Moe said.', 'person:ann-moe'],
    ['Court Justice Ann Bader Moe left. “We agree,” Moe said.', 'person:ann-bader-moe'],
    ['Peter Ann Moe left. “We agree,” Moe said.', 'person:peter-ann-moe'],
    ['Mayor R.T. Rybak left. “We agree,” Rybak said.', 'person:r-t-rybak'],
    ['It came from Tom Hall, Chief Ann Moe said. He said it was true.', 'person:ann-moe'],
    ['The minister left.\nMr Moe’s son Tim said it rained.\n“We agree,” he said.', '“Mr Moe’s son Tim”'],
    ['Billie Jean King left. “We agree,” King said.', 'person:billie-jean-king'],
    ['It was said by the Foreign King. “We agree,” King said.', '“King”'],
    ['Ann Lee left. Lee’s husband had a fall. “We agree,” she said.', 'person:ann-lee'],
    ['Ann Lee came. A nun left. The priest stayed. “We agree,” she said.', '“A nun”'],
    ['Tom Hall came. Ann Hall said so. “No,” Ann Hall said. Hall said he was old.', 'person:tom-hall'],
    ['Tom Hall came. Ann Hall left. Hall said they were old.', 'person:tom-hall'],
    ['Hall ran a mill. “No,” said her son, Tom Hall. Ann Hall baked. Hall said it was old.', 'person:tom-hall'],
  ]
  for (const [content, id] of texts) t.same(speaker(content), id, content)
})

t.test('offices, ages and sorts stand for whoever the text says them of', async (t) => {
  const texts: [string, string | undefined][] = [
    ['Mayor Ann Lee left. The mill closed. “We agree,” the mayor said.', 'person:ann-lee'],
    ['Mayor Ann Lee left. The mill closed. “We agree,” a mayor said.', '“a mayor”'],
    ['Former Mayor Ann Lee left. Mayor Bo Moe came. “We agree,” the mayor said.', 'person:bo-moe'],
    ['Former Mayor Ann Lee left. Mayor Bo Moe came. “We agree,” the former mayor said.', 'person:ann-lee'],
    ['Sen. Ann Lee left. The mill closed. “We agree,” the Leeds senator said.', 'person:ann-lee'],
    ['The mayor came. “We agree,” the mayor said. Mayor Ann Lee left.', 'person:ann-lee'],
    ['Prime Minister Ann Lee left. “We agree,” the minister said.', '“the minister”'],
    ['Prime Minister Ann Lee left. “We agree,” the Polish prime minister said.', 'person:ann-lee'],
    ['Xyl Moe left with Qab Moe. “We agree,” Ms. Moe said.', 'person:xyl-moe'],
    ['Judge Ann Lee left. Judge Bo Moe came. “We agree,” the judge said.', 'person:bo-moe'],
    ['Mayor Ann Lee left. The mayor came. It rained. “We agree,” she said.', 'person:ann-lee'],
    ['Ann Lee left. “We agree,” the 61-year-old said.', 'person:ann-lee'],
    ['Ann Lee left. “We agree,” the Toledo, Ohio, native said.', 'person:ann-lee'],
    ['It rained. “We agree,” the 61-year-old said.', '“the 61-year-old”'],
    ['Hill Motors fell. Moe Motors rose. Moe Motors won. “We agree,” the company said.', 'organization:moe-motors'],
    ['Hill Motors fell. Moe Motors rose. “We agree,” the company said.', 'organization:hill-motors'],
    ['Moe Motors fell. “We agree,” the car giant said.', 'organization:moe-motors'],
    ['“We agree,” the company said. Moe Motors rose.', '“the company”'],
    ['Shares of Hanil fell. “We agree,” the company said.', 'organization:hanil'],
    ['The Health Ministry fell. “We agree,” the ministry said.', 'organization:health-ministry'],
    ['Ann Lee fell and, in her words, “sat down”.', 'person:ann-lee'],
    ['The Leeds Bankers Association fell. “We agree,” the LBA said.', 'organization:leeds-bankers-association'],
    ['Moe Motors, owned by Mr. Tom T. Moe, fell. “We agree,” Mr. Moe said.', 'person:tom-t-moe'],
    ['Hanil Motors fell. Hanil rose. Tom Hanil came. “We agree,” Mr. Hanil said.', 'person:tom-hanil'],
    ['Tom Moe left with Ann Moe. “We agree,” Ms. Moe said.', 'person:ann-moe'],
    ['Tom Moe left with Ann Moe. “We agree,” Mr. Moe said.', 'person:tom-moe'],
    ['Tom Moe left with Ann Moe. “We agree,” Moe said.', 'person:tom-moe'],
    ['Tom Moe left. “No,” Ann Moe said. “Yes,” Tom Moe said. “We agree,” Moe said.', 'person:ann-moe'],
    ['It was Labour’s Ann Lee. “We agree,” Ms. Lee said.', 'person:ann-lee'],
    ['It was Labour’s Old Bell. “We agree,” Bell said.', '“Bell”'],
    ['Tom Hall left the house in Big Oaks. “We agree,” he said.', 'person:tom-hall'],
    ['Dr. Lee and her aides left. Ann Moe came. “We agree,” she said.', 'person:ann-moe'],
    ['The nurse and the owner left. Ann Moe came. “We agree,” she said.', 'person:ann-moe'],
    ['Driver Gareth Pugh left. “We agree,” Pugh said.', 'person:gareth-pugh'],
    ['Minister Jagdish Solanki left. “We agree,” Solanki said.', 'person:jagdish-solanki'],
    ['Oil Minister Fahad al-Rashid left. “We agree,” he said.', 'person:fahad-al-rashid'],
    ['Prof Ann Moe left. “We agree,” said Prof Moe.', 'person:ann-moe'],
    ['Local TD Ann Moe left. “We agree,” Moe said.', 'person:ann-moe'],
    ['Mill owner Ann Moe sheltered in a dam. “We agree,” she said.', 'person:ann-moe'],
    ['Singer Ann Moe left Bo Lee. “We agree,” the pop star said.', 'person:ann-moe'],
    ['It was a gift to Ann Moe. “We agree,” the pop star said.', 'person:ann-moe'],
    ['Mayor Ann Moe left Bo Lee. “We agree,” the pop star said.', 'person:bo-lee'],
    ['“We agree,” the pop star said.', '“the pop star”'],
    ['Ann Moe left. “We agree,” the company spokesman said.', '“the company spokesman”'],
    ['Co-owner Jeremy Bott left. “We agree,” her husband Jeremy said.', 'person:jeremy-bott'],
    ['It was Co-owner Ann Moe. “We agree,” Moe said.', 'person:ann-moe'],
    ['Louis Jordan left. “We agree,” Jordan said.', 'person:louis-jordan'],
    ['Supt Ann Moe left. “We agree,” Moe said.', 'person:ann-moe'],
    ['Lock maker Havenly fell. “We agree,” the company said.', 'organization:havenly'],
    ['It was built by drill operator Thabiso Mokhele. “We agree,” he said.', 'person:thabiso-mokhele'],
    ['The hotel chain Rial and Moe Motors met. Moe Motors rose. “We agree,” the chain said.', 'organization:rial'],
    [
      'Moe Motors met Big Oaks Capital, a hedge fund. Moe Motors rose. “We agree,” the hedge fund said.',
      'organization:big-oaks-capital',
    ],
    ['FBI Special Agent Carla Moe left. “We agree,” Moe said.', 'person:carla-moe'],
    ['Dr Aamer Moe left. “We agree,” Dr Moe said.', 'person:aamer-moe'],
    ['Aunty Rhonda Carter left. “We agree,” Aunty Rhonda said.', 'person:rhonda-carter'],
    ['Incumbent Linda Moe left. “We agree,” Moe said.', 'person:linda-moe'],
    ['Dean Ashcombe left. “We agree,” Ashcombe said.', 'person:dean-ashcombe'],
    ['Dean Ann Moe left. “We agree,” Moe said.', 'person:ann-moe'],
    ['It was Dónal Mac Giolla Rua. “We agree,” Mac Giolla Rua said.', 'person:donal-mac-giolla-rua'],
    ['Gen Sir Giles Moe left. “We agree,” Sir Giles said.', 'person:giles-moe'],
    ['Sentencing Ashcombe, he laughed. Dan Ashcombe left. “We agree,” Ashcombe said.', 'person:dan-ashcombe'],
    ['One waitress came. The manor was closed. “We agree,” she said.', '“One waitress”'],
    ['Reeve Carl Moe left. “We agree,” Moe said.', 'person:carl-moe'],
    ['Superior Court Justice Paul Moe left. “We agree,” Moe said.', 'person:paul-moe'],
    ['Canada is big. “We agree,” Environment Canada said.', 'organization:environment-canada'],
    ['Northwind Air grew. “We agree,” the airline said.', 'organization:northwind-air'],
    [
      'The House of Commons met. Transport Canada came. “We agree,” the department said.',
      'organization:transport-canada',
    ],
    ['Canada is big. “We agree,” Canada Post said.', 'organization:canada-post'],
    ['Ravenhill Gold fell. “We agree,” the company said.', 'organization:ravenhill-gold'],
    ['Ann Moe came. He was killed on Dunmore Ave. in May. “We agree,” she said.', 'person:ann-moe'],
    ['Warden Tomos Moe left. “We agree,” Moe said.', 'person:tomos-moe'],
    ['A media company Moe founded fell. “We agree,” Moe said.', '“Moe”'],
    ['It was builder Smith. “We agree,” Smith said.', '“Smith”'],
    ['The rugby player came. “We agree,” he said.', '“The rugby player”'],
    ['Mark Elder left. “We agree,” Elder said.', 'person:mark-elder'],
    ['Erling Haaland left. “We agree,” Haaland said.', 'person:erling-haaland'],
  ]
  for (const [content, id] of texts) t.same(speaker(content), id, content)
})

t.test('several who say the same are each a speaker', async (t) => {
  t.same(speaker('Ann Lee and Bo Moe said it was true.'), ['person:ann-lee', 'person:bo-moe'])
  t.same(speaker('Ann Lee, Bo Moe and Cy Ray say it is true.'), ['person:ann-lee', 'person:bo-moe', 'person:cy-ray'])
  t.same(speaker('Ann Lee and Bo Moe left. “We agree,” they said.'), ['person:ann-lee', 'person:bo-moe'])
  t.same(speaker('Both Ann Lee and Bo Moe said it was true.'), ['person:ann-lee', 'person:bo-moe'])
  t.same(speaker('It was true, defence lawyers Ann Lee and Bo Moe said.'), ['person:ann-lee', 'person:bo-moe'])
  t.same(speaker('The Lees and Moes said it was true.'), '“The Lees and Moes”')
  t.same(speaker('Lee and Moe said it was true.'), '“Lee and Moe”', 'whoever they are')
  t.same(speaker('Prime Minister and Finance Minister Ann Lee said it was true.'), 'person:ann-lee')
})

t.test('a quotation by itself is by whoever was spoken of last, near by', async (t) => {
  const texts: [string, string | undefined][] = [
    ['“No,” Ann Lee said.\n“We agree with them all.”', 'person:ann-lee'],
    ['Ann Lee was blunt. “We agree with them all.”', 'person:ann-lee'],
    ['The judge was blunt. “We agree with them all.”', '“The judge”'],
    ['“We agree with them all.”', undefined],
    ['Ann Lee left.\nIt rained.\nIt snowed.\nIt rained.\nIt snowed.\n“We agree with them all.”', undefined],
    ['“No,” Ann Lee said.\nThe weather was bad.\n“We agree with them all.”', 'person:ann-lee'],
    ['The letter said: “No.”\n“We agree with them all.”', '“The letter”'],
    ['The judges were blunt. “We agree with them all.”', '“The judges”'],
    ['They met Ann Lee.\n“We agree with them all.”', undefined],
    // a few words that somebody called something are not what goes on
    ['“We lost,” said Ann Lee, who called it “large.” “It hurt.”', 'person:ann-lee'],
    ['“We lost,” said Ann Lee. Bo Moe called it “a farce.” “It hurt.”', 'person:bo-moe'],
  ]
  for (const [content, id] of texts) t.same(speaker(content), id, content)
})

t.test('a capital that nobody is called by is described as the text has it', async (t) => {
  t.equal(speaker('Adams said it was true.'), '“Adams”')
  t.equal(speaker('Jo Adams left. Adams said it was true.'), 'person:jo-adams')
  t.equal(speaker('Smith of the mill said it was true.'), '“Smith of the mill”')
  t.equal(speaker('Officials said it was true.'), '“Officials”')
})

t.test('a name in quotation marks is no quote, a word that somebody is called is one', async (t) => {
  const quotes = (content: string) =>
    (draft({ content, language: 'en' }, NOTHING_KNOWN).facts.quotes as Quote[]).map(({ segments }) =>
      segments.map(textOf),
    )
  t.same(quotes('The film “Gone With the Wind” was shown.'), [])
  t.same(quotes('She leads the campaign “it starts with one, all the time” here.'), [])
  t.same(quotes('She was in “Gone With the Wind.”'), [])
  t.same(quotes('Paper suffers from “deep sadness.”'), [])
  t.same(quotes('“We go,” Ann Lee joked, adding that it was late. “We all agree.”').at(-1), ['We all agree.'])
  t.same(quotes('“GONE AND FORGOTTEN”\nIt rained.'), [])
  t.same(quotes('Ann Lee described the film as “poor” and its end as “weak”.'), [['poor'], ['weak']])
  t.same(quotes('Nothing was “left”.'), [])
  t.same(quotes('It was “to be or not to be” for him.'), [['to be or not to be']])
})
