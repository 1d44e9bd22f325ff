import t, { type Test as TapTest } from 'tap'
import { readingOf } from '../../src/draft/reading.js'
import { sayingsIn } from '../../src/draft/speech/sayings.js'
import { taggedSentences } from '../../src/draft/speech/tagged.js'

/** Who says what in a text: "Ann Lee: we agree", with what stands between marks in them; parts of one are joined by " … ". */
const said = (content: string) => {
  const of = ({ start, end }: { start: number; end: number }) => content.slice(start, end)
  return taggedSentences(readingOf(content), 'en')
    .flatMap(sayingsIn)
    .map(({ speaker, reported, quoted }) => `${of(speaker)}: ${[...reported, ...quoted].map(of).join(' … ')}`)
}

const holds = (rows: [string, ...string[]][]) => async (t: TapTest) => {
  for (const [content, ...sayings] of rows) t.same(said(content), sayings, content)
}

t.test(
  'what is reported begins after the verb, and after whom and when it was said to',
  holds([
    ['Ann Lee said the mill would close.', 'Ann Lee: the mill would close'],
    ['Ann Lee said that the mill would close.', 'Ann Lee: the mill would close'],
    ['Ann Lee said Tuesday the mill would close.', 'Ann Lee: the mill would close'],
    ['Ann Lee said last week the mill would close.', 'Ann Lee: the mill would close'],
    ['Ann Lee on Friday announced that the mill would close.', 'Ann Lee: the mill would close'],
    ['Ann Lee said in a letter to staff that the mill would close.', 'Ann Lee: the mill would close'],
    ['Ann Lee said in 2019 prices rose.', 'Ann Lee: prices rose'],
    ['Ann Lee said under the deal, nobody would pay.', 'Ann Lee: under the deal, nobody would pay'],
    ['Ann Lee told reporters the mill would close.', 'Ann Lee: the mill would close'],
    ['Ann Lee told the BBC Britain would leave.', 'Ann Lee: Britain would leave'],
    ['Ann Lee told a hearing, in tears, that the mill would close.', 'Ann Lee: the mill would close'],
    ['Ann Lee pointed out that on most days the mill stands still.', 'Ann Lee: on most days the mill stands still'],
    ['Ann Lee made clear that the mill would close.', 'Ann Lee: the mill would close'],
    ['Ann Lee said during a hearing Monday that the mill would close.', 'Ann Lee: the mill would close'],
    ['Ann Lee said following a loss that the mill would close.', 'Ann Lee: the mill would close'],
    ['Ann Lee told Leeds’ “Good Day” that the mill would close.', 'Ann Lee: the mill would close'],
    ['Ann Lee asked whether the mill would close.', 'Ann Lee: whether the mill would close'],
    ['Ann Lee said: the mill will close.', 'Ann Lee: the mill will close'],
    ['Ann Lee said if prices fell the mill would close.', 'Ann Lee: if prices fell the mill would close'],
    ['Ann Lee said closing the mill would cost jobs.', 'Ann Lee: closing the mill would cost jobs'],
    ['Ann Lee confirmed the report was true.', 'Ann Lee: the report was true'],
    ['Ann Lee said there was no plan.', 'Ann Lee: there was no plan'],
    ['Ann Lee confirmed there was no plan.', 'Ann Lee: there was no plan'],
    ['Ann Lee confirmed the plan never worked.', 'Ann Lee: the plan never worked'],
    ['Ann Lee was saying that the mill would close.', 'Ann Lee: the mill would close'],
    ['The court heard the men had met twice.', 'The court: the men had met twice'],
    ['The review of care found wards were full.', 'The review of care: wards were full'],
  ]),
)

t.test(
  'or ends before the words of saying, or stands around them',
  holds([
    ['The mill will close, Ann Lee said.', 'Ann Lee: The mill will close'],
    ['The mill will close, said Ann Lee, who runs it.', 'Ann Lee: The mill will close'],
    [
      'The mill will close, according to sources close to the owner.',
      'sources close to the owner: The mill will close',
    ],
    ['According to Ann Lee, the mill will close.', 'Ann Lee: the mill will close'],
    ['The mill, she added, is too old.', 'she: The mill … is too old'],
    [
      'With prices so low, officials said, the mill loses money.',
      'officials: With prices so low … the mill loses money',
    ],
    ['Leeds, he insisted, isn’t different.', 'he: Leeds … isn’t different'],
    ['While prices fell, wages rose, officials say.', 'officials: While prices fell, wages rose'],
    ['Still, prices rose, officials say.', 'officials: prices rose'],
    ['And yet, officials say, the mill makes money.', 'officials: the mill makes money'],
    ['No change of name, he said, “hides what it is.”', 'he: No change of name … “hides what it is.”'],
    ['Officials believe the mill makes money, Ann Lee said.', 'Ann Lee: Officials believe the mill makes money'],
    ['Officials believe the mill makes money, said Ann Lee.', 'Ann Lee: Officials believe the mill makes money'],
    ['The mill was “a wreck,” he said.', 'he: The mill was “a wreck,”'],
    ['The plan makes “no sense,” in this case, Ann Lee said.', 'Ann Lee: The plan makes “no sense,” in this case'],
  ]),
)

t.test(
  'it ends where the article speaks again, or somebody else does',
  holds([
    ['Ann Lee said the mill lost money, but she declined to say how much.', 'Ann Lee: the mill lost money'],
    [
      'Ann Lee said the mill lost money and said it would close.',
      'Ann Lee: the mill lost money',
      'Ann Lee: it would close',
    ],
    [
      'Ann Lee said the mill lost money, and Bo Moe warned it would close.',
      'Ann Lee: the mill lost money',
      'Bo Moe: it would close',
    ],
    [
      'Ann Lee said the mill lost money, adding that it would close.',
      'Ann Lee: the mill lost money',
      'Ann Lee: it would close',
    ],
    [
      'Ann Lee said the mill lost money, and Moe later said it would close.',
      'Ann Lee: the mill lost money',
      'Moe: it would close',
    ],
    ['Ann Lee said it was true according to a memo.', 'Ann Lee: it was true'],
    ['Ann Lee said they had been calling and asking for it.', 'Ann Lee: they had been calling and asking for it'],
    ['Ann Lee said the mill lost money, but Lee didn’t elaborate.', 'Ann Lee: the mill lost money'],
    ['Ann Lee said the mill lost money but did not say why.', 'Ann Lee: the mill lost money'],
    ['Ann Lee said the mill lost money but did not close.', 'Ann Lee: the mill lost money but did not close'],
    ['Ann Lee said the mill lost money — even though it has none.', 'Ann Lee: the mill lost money'],
    ['Ann Lee said they had arrested and charged him.', 'Ann Lee: they had arrested and charged him'],
    ['Ann Lee said the mill lost money, but she gave no number.', 'Ann Lee: the mill lost money'],
    ['Ann Lee said the mill lost money, and advised people to leave.', 'Ann Lee: the mill lost money'],
    ['Ann Lee charged that it was true.', 'Ann Lee: it was true'],
    ['Ann Lee answered “yes” when asked by the mill.', 'Ann Lee: “yes”'],
    ['Ann Lee said if it lost money, it did not close.', 'Ann Lee: if it lost money, it did not close'],
    ['Ann Lee said the mill lost money, but now it gains.', 'Ann Lee: the mill lost money'],
    ['Ann Lee said the mill lost money, while the union kept silent.', 'Ann Lee: the mill lost money'],
    ['While Ann Lee wrote that she was not opposed, the union wanted more.', 'Ann Lee: she was not opposed'],
    ['The man fled, saying he had a gun, but then came back.', 'The man: he had a gun'],
    ['A letter that said the mill was “unsafe” was found.', 'A letter: the mill was “unsafe”'],
    ['Ann Lee said the mill lost money, according to a memo.', 'a memo: Ann Lee said the mill lost money'],
  ]),
)

t.test(
  'a quotation is what is said, alone or in the words of the article',
  holds([
    ['“We agree,” Ann Lee said.', 'Ann Lee: “We agree,”'],
    ['“We agree.” Ann Lee, the minister, told them.', 'Ann Lee: “We agree.”'],
    [
      '“We agree,” Ann Lee said of those who had come, “and we will sign.”',
      'Ann Lee: “We agree,” … “and we will sign.”',
    ],
    [
      '“We agree,” said Ann Lee, a lawyer from Leeds, “and we will sign.”',
      'Ann Lee: “We agree,” … “and we will sign.”',
    ],
    ['“We” and “they,” she said, are words.', 'she: “We” … “they,”'],
    ['Ann Lee told them: “We agree.”', 'Ann Lee: “We agree.”'],
    ['Ann Lee told them, “We agree.”', 'Ann Lee: “We agree.”'],
    ['Ann Lee said that “we agree.”', 'Ann Lee: “we agree.”'],
    ['Ann Lee said that “we agree with all of it.”', 'Ann Lee: “we agree with all of it.”'],
    ['Ann Lee said, “We agree,” and left.', 'Ann Lee: “We agree,”'],
    ['Ann Lee said the deal was “a shame” for all.', 'Ann Lee: the deal was “a shame” for all'],
    [
      'Ann Lee said the ruling “shows that the case is closed.”',
      'Ann Lee: the ruling “shows that the case is closed.”',
    ],
    ['Ann Lee dismissed what she called “loud hysteria” from the mill.', 'she: “loud hysteria”'],
    ['The mill is old, noted Ann Lee, head of the union.', 'Ann Lee: The mill is old'],
    [
      'Ann Lee admitted it is Leeds, a mill think tank, that pays.',
      'Ann Lee: it is Leeds, a mill think tank, that pays',
    ],
    ['Ann Lee accused the mill of “not caring” after it closed.', 'Ann Lee: “not caring”'],
    ['Ann Lee called the deal “a shame” that “must end.”', 'Ann Lee: “a shame” … “must end.”'],
    ['“We agree,” Ann Lee told “Farm Weekly” after the vote.', 'Ann Lee: “We agree,”'],
    ['“We agree,” Ann Lee said, according to a pool report.', 'Ann Lee: “We agree,”'],
    [
      'Ann Lee said the deal was “wrong,” adding that it must end.',
      'Ann Lee: the deal was “wrong,”',
      'Ann Lee: it must end',
    ],
    ['The bell rang, prompting Ann Lee to say: “No more.”', 'Ann Lee: “No more.”'],
    ['It moved Ann Lee to say “no more of it now.”', 'Ann Lee: “no more of it now.”'],
    ['14:12 Ann Lee: “We agree.”', 'Ann Lee: “We agree.”'],
  ]),
)

t.test(
  'the speaker is named by the phrase before the verb, with what is said of them',
  holds([
    ['Ann Lee, 45, a professor at Yale, said it was true.', 'Ann Lee: it was true'],
    ['The head of the mill, Ann Lee, said it was true.', 'Ann Lee: it was true'],
    ['Some experts, including Ann Lee, said it was true.', 'Some experts: it was true'],
    ['Ann Lee, who runs the mill, said it was true.', 'Ann Lee: it was true'],
    ['Ann Lee, in a letter published on Friday, said it was true.', 'Ann Lee: it was true'],
    ['Ann Lee, head of a union that has 50 members, said it was true.', 'Ann Lee: it was true'],
    ['She herself said it was true.', 'She herself: it was true'],
    ['They all said it was true.', 'They all: it was true'],
    ['It met traders who said the mill was old.', 'traders: the mill was old'],
    ['“No,” said Ann Lee, the mayor, who conceded that it was true.', 'Ann Lee: “No,”', 'Ann Lee: it was true'],
    ['The mill is old, Ann Lee, head of the union, told journalists.', 'Ann Lee: The mill is old'],
    ['The mill is old, Ann Lee, head of the union, which leads the strike, told us.', 'Ann Lee: The mill is old'],
    ['The accused said it was true.', 'The accused: it was true'],
    ['“No,” said the accused.', 'the accused: “No,”'],
    ['Some of the mills have said it is true.', 'Some of the mills: it is true'],
    ['The Fire Chief of Leeds, Ann Lee, is warning that it is true.', 'Ann Lee: it is true'],
    ['The British government said it was true.', 'The British government: it was true'],
    ['Ann Lee of the mill, said it was true.', 'Ann Lee: it was true'],
    ['The Leeds News’ Ann Lee said it was true.', 'Ann Lee: it was true'],
    ['Leeds Department of Mills and Fire spokesman Ann Lee said it was true.', 'Ann Lee: it was true'],
    ['Leeds Institute of Milling mill scientist Ann Lee said it was true.', 'Ann Lee: it was true'],
    ['The mayor of Leeds, New York, said it was true.', 'The mayor of Leeds: it was true'],
    ['The mayor of Leeds, Texas, said it was true.', 'The mayor of Leeds: it was true'],
    ['The head of Leeds, Ann Lee, said it was true.', 'Ann Lee: it was true'],
    ['Court of Appeal Judge Ann Lee said it was true.', 'Ann Lee: it was true'],
    ['A Labour MP said it was true.', 'A Labour MP: it was true'],
    ['Striking workers said it was true.', 'Striking workers: it was true'],
    ['A very old man said it was true.', 'A very old man: it was true'],
    ['People here in Leeds said it was true.', 'People here in Leeds: it was true'],
    ['The minister de la Cruz said it was true.', 'de la Cruz: it was true'],
    ['Ann Lee (who has run the old mill for years) said it was true.', 'Ann Lee: it was true'],
    ['Mill vice president and head of sales Ann Lee said it was true.', 'Ann Lee: it was true'],
    ['Mill Director of Public Affairs Ann Lee said it was true.', 'Ann Lee: it was true'],
    ['Lee and Moe said it was true.', 'Lee and Moe: it was true'],
    ['Sen. Ann Lee (D., Mass.) said it was true.', 'Sen. Ann Lee: it was true'],
    ['Union (TUC) chair Ann Lee said it was true.', 'Ann Lee: it was true'],
    ['Farmers in the north and in the south say it is true.', 'Farmers in the north and in the south: it is true'],
    ['People briefed on the plan said it was true.', 'People briefed on the plan: it was true'],
    ['People familiar with her thinking say it is true.', 'People familiar with her thinking: it is true'],
    ['A team led by Ann Lee reported that it was true.', 'A team led by Ann Lee: it was true'],
    ['The ruling party and all the others say it is true.', 'The ruling party and all the others: it is true'],
    ['Lee, Moe and Ray said it was true.', 'Lee, Moe and Ray: it was true'],
    ['In a statement the bank said it was true.', 'the bank: it was true'],
    ['On Monday Lee said it was true.', 'Lee: it was true'],
    ['They praised the deal and Lee said it was fair.', 'Lee: it was fair'],
    ['As Ann Lee, a lawyer, noted, “it is true.”', 'Ann Lee: “it is true.”'],
    ['The mill closed, a letter saying it was broke.', 'a letter: it was broke'],
    ['Ann Lee left the room saying it was true.', 'Ann Lee: it was true'],
    ['The papers had comments Ann Lee made in 2006 saying it was true.', 'Ann Lee: it was true'],
    ['They met after Mayor Ann Lee’s remarks suggesting it was true.', 'Mayor Ann Lee: it was true'],
    ['In 2006 saying it was true was a crime.'],
    ['The man was told by Ann Lee that it was true.', 'Ann Lee: it was true'],
    ['The man was told by Ann Lee it was true.', 'Ann Lee: it was true'],
    ['Tom Hall was asked by Ann Lee, “Is it true?”', 'Ann Lee: “Is it true?”'],
    ['Later in the show, after Lee left, Moe stated of the mill that it “wasn’t old.”', 'Moe: it “wasn’t old.”'],
    ['Ann Lee wrote to them saying: “We go on” and vowing to stay.', 'Ann Lee: “We go on”'],
    ['Lee was calm, arguing a vote came in. It rained.', 'Lee: a vote came in'],
    ['Trump shot back in a statement, saying it was true.', 'Trump: it was true'],
    ['“No,” Ann Lee fired back.', 'Ann Lee: “No,”'],
    ['Sanders’ campaign announced it was true.', 'Sanders’ campaign: it was true'],
    ['Tennis great Billie Jean King said it was true.', 'Billie Jean King: it was true'],
  ]),
)

t.test(
  'nothing is said where a verb of saying is denied, asked, or only named',
  holds([
    ['Ann Lee is warning people in Leeds to leave if they can.'],
    ['Ann Lee said on Monday'],
    ['Ann Lee hopes that the mill will stay.'],
    ['As an added benefit, it keeps people fed.'],
    ['Ann Lee isn’t saying that the mill will close.'],
    ['Ann Lee declined to say whether the mill would close.'],
    ['Ann Lee never said that the mill would close.'],
    ['The mill is said to be old.'],
    ['Asked if she believed the mill would close, Ann Lee left.'],
    ['Ann Lee said little about the plan in those days.'],
    ['Ann Lee agreed with him.'],
    ['The June pound, which added 6.3 cents over the week to reach a new high, has begun a boom.'],
    ['Under pressure from the union, Ann Lee stressed her support for the mill.'],
    ['The deal closed, according to.'],
    ['According to Ann Lee.'],
    ['Ann Lee said nothing'],
    ['Ann Lee had nothing to say'],
    ['Ann Lee said:'],
    ['In Paris, on Monday, she said.'],
    ['Ann Lee left, saying.'],
    ['By saying that it was true, Ann Lee won.'],
    ['And who said the mill would close?'],
    ['Today said the mill would close.'],
    ['(Ann Lee) said it was true.'],
    ['The emails, which many had read, noted many flaws.'],
  ]),
)

t.test('a short form ends no sentence, a word of two letters and a point does', async (t) => {
  const words = (content: string) =>
    taggedSentences(readingOf(content), 'en').map((sentence) => sentence.map(({ text }) => text))
  t.same(
    words('Coun. Lee left. He did not step in.').map((sentence) => sentence.length),
    [4, 6],
  )
  t.same(words('The\tstate-run café Ōé').flat(), ['The', 'state-run', 'café', 'Ōé'])
  t.equal(words('word '.repeat(1000)).length, 3, 'what has no end is cut')
})
