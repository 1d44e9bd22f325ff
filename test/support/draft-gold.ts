/** Articles in different voices, written for this and annotated whole: what a draft should find in them. */

export interface Gold {
  voice: string
  language: string
  text: string
  /** Direct quotations: their segments without marks, and who said them, by name or in the words that describe them. */
  quotes: { segments: string[]; speaker?: string }[]
  /** What is reported in the article's own words, perhaps with some of the speaker's, and whose it is. */
  reported?: { segment: string; speaker: string }[]
  /** Numbers that are figures, by their values; a range by its ends. */
  numbers: (number | [number, number])[]
  /** New entities, by name, countries by code; measured where they are given. */
  people?: string[]
  organizations?: string[]
  countries?: string[]
  /** Offices in the words of the text, and whose they are. */
  roles?: [string, string][]
}

export const GOLD: Gold[] = [
  {
    voice: 'wire',
    language: 'en',
    text: `Port workers end strike after 11 days
By Maria Costa
LISBON (Reuters) - Dock workers in Lisbon voted on Tuesday to end an 11-day strike that cost exporters about 40 million euros, the union said.
“We got most of what we asked for,” union leader Paulo Reis told reporters outside the harbour office. “The rest will come.”
The deal raises wages by 4.5 percent this year and 3 percent in 2027, according to a copy of the agreement seen by Reuters.
Economy Minister Ana Lopes called the outcome “a relief for thousands of families” and said the government would pay part of the cost.
Some 1,200 workers had stopped loading ships on March 3. The port handles a fifth of the country's exports.
“Nobody won,” said a senior port official, who asked not to be named.
`,
    quotes: [
      { segments: ['We got most of what we asked for,', 'The rest will come.'], speaker: 'Paulo Reis' },
      { segments: ['a relief for thousands of families'], speaker: 'Ana Lopes' },
      { segments: ['Nobody won,'], speaker: 'a senior port official' },
    ],
    reported: [
      {
        segment: 'The deal raises wages by 4.5 percent this year and 3 percent in 2027',
        speaker: 'a copy of the agreement',
      },
      {
        segment:
          'Dock workers in Lisbon voted on Tuesday to end an 11-day strike that cost exporters about 40 million euros',
        speaker: 'the union',
      },
      { segment: 'the government would pay part of the cost', speaker: 'Ana Lopes' },
    ],
    numbers: [11, 11, 40_000_000, 4.5, 3, 1200, 0.2],
  },
  {
    voice: 'feature',
    language: 'en',
    text: `On the hill above the village, Edith Marlow keeps 60 beehives and no telephone. She is 81.
“People come for the honey,” she says, “and stay for the silence.”
Her grandson, Tom Marlow, moved back from Leeds two years ago. He says he has not regretted it once. “Well, maybe once,” he adds. “In January.”
The hives gave 900 kilograms last summer, a third less than the year before. Marlow blames the rain. “Bees hate it more than we do,” Edith Marlow said.
The so-called “ghost hives” at the back of the garden have stood empty since 2019.
`,
    quotes: [
      { segments: ['People come for the honey,', 'and stay for the silence.'], speaker: 'Edith Marlow' },
      { segments: ['Well, maybe once,', 'In January.'], speaker: 'Tom Marlow' },
      { segments: ['Bees hate it more than we do,'], speaker: 'Edith Marlow' },
    ],
    reported: [{ segment: 'he has not regretted it once', speaker: 'Tom Marlow' }],
    numbers: [60, 2, 900, 1 / 3],
  },
  {
    voice: 'British single quotes',
    language: 'en',
    text: `The council leader, Dame Joan Firth, said the library would stay open. ‘I have given my word,’ she told the meeting. ‘It isn’t for sale.’
Opposition councillors were not convinced. ‘Her word isn’t a budget,’ said Councillor Imran Shah, who has led the campaign.
The closure would have saved £310,000 a year. More than 5,000 people had signed a petition.
`,
    quotes: [
      { segments: ['I have given my word,', 'It isn’t for sale.'], speaker: 'Joan Firth' },
      { segments: ['Her word isn’t a budget,'], speaker: 'Imran Shah' },
    ],
    reported: [{ segment: 'the library would stay open', speaker: 'Joan Firth' }],
    numbers: [310_000, 5000],
  },
  {
    voice: 'press release',
    language: 'en',
    text: `Halden Motors Reports Record Second Quarter
STUTTGART, July 30, 2026 – Halden Motors today reported revenue of $12.4 billion for the second quarter, up 8% from a year earlier. Net income rose to $1.1 billion.
“This quarter shows that our strategy works,” said Greta Voss, Chief Executive Officer of Halden Motors. “We delivered 310,000 vehicles, and every third was electric.”
The company expects deliveries of between 1.2 million and 1.3 million vehicles this year.
“We remain disciplined on costs,” added Chief Financial Officer Jan Okoro.
`,
    quotes: [
      {
        segments: [
          'This quarter shows that our strategy works,',
          'We delivered 310,000 vehicles, and every third was electric.',
        ],
        speaker: 'Greta Voss',
      },
      { segments: ['We remain disciplined on costs,'], speaker: 'Jan Okoro' },
    ],
    numbers: [12_400_000_000, 8, 1_100_000_000, 310_000, 3, [1_200_000, 1_300_000]],
  },
  {
    voice: 'court report',
    language: 'en',
    text: `A jury on Friday found Daniel Pryce, 34, guilty of stealing $2.3 million from the charity that employed him.
Prosecutor Lena Ortiz told the court that Pryce had “treated the accounts as his own wallet.” Judge Harold Kim said the sentence would follow in May.
“It was a mistake, not a plan,” Pryce’s lawyer, Ruth Adeyemi, said after the verdict. “He will appeal.”
Pryce faces up to 20 years in prison. He took the money in 47 transfers over six years, Ortiz said.
`,
    quotes: [{ segments: ['It was a mistake, not a plan,', 'He will appeal.'], speaker: 'Ruth Adeyemi' }],
    reported: [
      { segment: 'Pryce had “treated the accounts as his own wallet.”', speaker: 'Lena Ortiz' },
      { segment: 'the sentence would follow in May', speaker: 'Harold Kim' },
      { segment: 'He took the money in 47 transfers over six years', speaker: 'Lena Ortiz' },
    ],
    numbers: [2_300_000, 20, 47, 6],
  },
  {
    voice: 'sports',
    language: 'en',
    text: `Rovers climbed to third place on Saturday with a 2-1 win over City, their fifth in a row.
“The boys were brave,” manager Steve Nolan said. “Nobody gave us a chance in August.”
Striker Amara Diallo scored twice in the first 30 minutes. “I just kicked it,” he said, laughing.
A crowd of 41,300 saw the game. Asked about the title, Nolan replied: “Ask me in May.”
`,
    quotes: [
      { segments: ['The boys were brave,', 'Nobody gave us a chance in August.'], speaker: 'Steve Nolan' },
      { segments: ['I just kicked it,'], speaker: 'Amara Diallo' },
      { segments: ['Ask me in May.'], speaker: 'Steve Nolan' },
    ],
    numbers: [3, 2, 1, 5, 30, 41_300],
  },
  {
    voice: 'politics',
    language: 'en',
    text: `President Helen Bright said on Wednesday that she would veto the bill, which would cut the tax on diesel by 12 cents.
“I will not sign it,” Bright told supporters in Ohio. “Not this year, not next year.”
Senator Mark Dunn, who wrote the bill, said the president “has never filled a tank in her life.” A spokeswoman for the White House declined to comment.
The bill passed by 52 votes to 48. Polls show that 61% of voters support it.
According to Dunn, “the people will remember.”
`,
    quotes: [
      { segments: ['I will not sign it,', 'Not this year, not next year.'], speaker: 'Helen Bright' },
      { segments: ['the people will remember.'], speaker: 'Mark Dunn' },
    ],
    reported: [
      { segment: 'the president “has never filled a tank in her life.”', speaker: 'Mark Dunn' },
      { segment: 'she would veto the bill, which would cut the tax on diesel by 12 cents', speaker: 'Helen Bright' },
    ],
    numbers: [12, 52, 48, 61],
  },
  {
    voice: 'science',
    language: 'en',
    text: `Glaciers in the Alps lost 6% of their ice last year, a team led by Ursula Frey reported in the journal Nature.
“We had to check the instruments twice,” Frey, a glaciologist in Zurich, said. The team measured 1,400 glaciers with satellites.
The loss was the second largest since records began in 1931. Independent experts said the result was solid. “It is what we feared,” said one researcher who was not involved.
`,
    quotes: [
      { segments: ['We had to check the instruments twice,'], speaker: 'Ursula Frey' },
      { segments: ['It is what we feared,'], speaker: 'one researcher' },
    ],
    reported: [
      { segment: 'Glaciers in the Alps lost 6% of their ice last year', speaker: 'a team led by Ursula Frey' },
      { segment: 'the result was solid', speaker: 'Independent experts' },
    ],
    numbers: [6, 1400, 2],
  },
  {
    voice: 'quotation over paragraphs',
    language: 'en',
    text: `The mayor, Luis Prado, read from a letter.
“We asked for a bridge and we were given a study.
“Then we were given another study.
“We would now like the bridge,” Prado read, to applause.
The bridge would cost $85 million. The two studies cost $4 million.
`,
    quotes: [
      {
        segments: [
          'We asked for a bridge and we were given a study.',
          'Then we were given another study.',
          'We would now like the bridge,',
        ],
        speaker: 'Luis Prado',
      },
    ],
    numbers: [85_000_000, 2, 4_000_000],
  },
  {
    voice: 'live blog',
    language: 'en',
    text: `14:05 The vote is under way. About 300 lawmakers are in the chamber.
14:12 Finance Minister Pedro Gil: “This budget is fair, and it is final.”
14:30 Gil is heckled. “Sit down,” shouts somebody at the back. Speaker Rosa Vidal says: “Order, please.”
15:02 It passes, 176 to 121.
`,
    quotes: [
      { segments: ['This budget is fair, and it is final.'], speaker: 'Pedro Gil' },
      { segments: ['Sit down,'] },
      { segments: ['Order, please.'], speaker: 'Rosa Vidal' },
    ],
    numbers: [300, 176, 121],
  },
  {
    voice: 'German',
    language: 'de',
    text: `Die Stadt Köln will 1,5 Milliarden Euro in Schulen investieren. Das sind 12 Prozent mehr als im Vorjahr.
„Wir haben lange genug gewartet“, sagte Bürgermeisterin Anke Vogt am Montag. Die Opposition nannte den Plan „mutlos“.
In den nächsten zehn Jahren sollen 40 Schulen gebaut werden.
`,
    quotes: [{ segments: ['Wir haben lange genug gewartet'], speaker: 'Anke Vogt' }],
    numbers: [1_500_000_000, 12, 40],
    people: ['Anke Vogt'],
  },
  {
    voice: 'French',
    language: 'fr',
    text: `Le gouvernement a promis 200 millions d’euros aux agriculteurs, soit 15 % de plus que prévu.
« Nous avons été entendus, enfin », a déclaré Claire Morel, présidente du syndicat.
Environ 3 000 tracteurs avaient bloqué la capitale.
`,
    quotes: [{ segments: ['Nous avons été entendus, enfin'], speaker: 'Claire Morel' }],
    numbers: [200_000_000, 15, 3000],
    people: ['Claire Morel'],
  },
  {
    voice: 'Spanish',
    language: 'es',
    text: `La Cámara de Lorca aprueba el puente
Por Elena Ríos Vega
MURCIA, 4 de marzo de 2025.- La Cámara de Lorca aprobó este martes un puente de 12,5 millones de euros, un 8% más de lo previsto.
«Nadie lo va a lamentar», dijo el alcalde, Tomás Arriaga. «Lo prometimos hace diez años».
La oposición lo llama “capricho” y pide que se acabe antes de 2027. Los vecinos de La Ribera esperan 30 casas nuevas.
Foto: El río en Lorca.
`,
    quotes: [{ segments: ['Nadie lo va a lamentar', 'Lo prometimos hace diez años'], speaker: 'Tomás Arriaga' }],
    numbers: [12_500_000, 8, 30],
    people: ['Elena Ríos Vega', 'Tomás Arriaga'],
  },
  {
    voice: 'Japanese',
    language: 'ja',
    text: `新しい橋、3年後に完成へ
【松江＝2025年3月4日】松江市は4日、新しい橋に12億円を投じると発表した。市によると、約3,000人が毎日渡る。
市長は「市民との約束を守ることができる」と述べた。野党は「税金の無駄遣いだ」と批判した。
「闇バイト」とは関係がない。
写真：橋の予定地
`,
    quotes: [{ segments: ['市民との約束を守ることができる'] }, { segments: ['税金の無駄遣いだ'] }],
    numbers: [3, 1_200_000_000, 3000],
    people: [],
  },
  {
    voice: 'Chinese',
    language: 'zh',
    text: `苏州将建新桥
苏州市政府4日宣布，将投资12亿元建设一座新桥，预计2027年完工。
“这座桥市民等了很久，”市长在发布会上说，“我们不会让他们失望。”
专家称这是“面子工程”，但居民说：“早就该修了。”
`,
    quotes: [{ segments: ['这座桥市民等了很久，', '我们不会让他们失望。'] }, { segments: ['早就该修了。'] }],
    numbers: [1_200_000_000],
    people: [],
  },
  {
    voice: 'interview',
    language: 'en',
    text: `‘I never wanted to run a museum’
Interview by Sara Quill
Hannah Berg has been director of the Maritime Museum in Hull for ten years. We met her among the anchors.
Q: How did you come here?
A: By mistake. I was a diver, and I answered the wrong advertisement.
Q: What has changed since 2015?
A: We had 40,000 visitors then. Last year we had 112,000, and a third of them came from abroad.
Q: And the money?
A: The city pays 55 percent. The rest we earn ourselves.
`,
    quotes: [
      { segments: ['I never wanted to run a museum'] },
      { segments: ['By mistake. I was a diver, and I answered the wrong advertisement.'], speaker: 'Hannah Berg' },
      {
        segments: ['We had 40,000 visitors then. Last year we had 112,000, and a third of them came from abroad.'],
        speaker: 'Hannah Berg',
      },
      { segments: ['The city pays 55 percent. The rest we earn ourselves.'], speaker: 'Hannah Berg' },
    ],
    numbers: [10, 40_000, 112_000, 1 / 3, 55],
    people: ['Hannah Berg', 'Sara Quill'],
    organizations: ['Maritime Museum'],
    roles: [['director', 'Hannah Berg']],
  },
  {
    voice: 'transcript',
    language: 'en',
    text: `Transcript of the council meeting, 9 June 2024
MAYOR LINDGREN: Good evening. We have two items tonight.
COUNCILLOR ABEL: I would like to begin with the pool. It loses $400,000 a year.
MAYOR LINDGREN: It taught 1,200 children to swim.
COUNCILLOR ABEL: Nobody doubts that. But the roof will not last another winter.
MS. TRAN: May I say something? I bring my daughter there every Saturday.
MAYOR LINDGREN: Please, go on.
`,
    quotes: [
      { segments: ['Good evening. We have two items tonight.'], speaker: 'MAYOR LINDGREN' },
      { segments: ['I would like to begin with the pool. It loses $400,000 a year.'], speaker: 'COUNCILLOR ABEL' },
      { segments: ['It taught 1,200 children to swim.'], speaker: 'MAYOR LINDGREN' },
      { segments: ['Nobody doubts that. But the roof will not last another winter.'], speaker: 'COUNCILLOR ABEL' },
      { segments: ['May I say something? I bring my daughter there every Saturday.'], speaker: 'MS. TRAN' },
      { segments: ['Please, go on.'], speaker: 'MAYOR LINDGREN' },
    ],
    numbers: [2, 400_000, 1200],
  },
  {
    voice: 'business, with agencies',
    language: 'en',
    text: `Chip maker to cut a fifth of its jobs
SEOUL (AP) — South Korean chip maker Daesan Electronics said Monday it will cut 3,400 jobs, about a fifth of its workforce, after a second straight quarterly loss.
The company lost 1.3 trillion won ($940 million) from October to December, compared with a profit of 210 billion won a year earlier.
Chief Executive Park Min-jun apologized to shareholders. "We built for a boom that did not come," Park said in a letter. "That was my mistake."
Unions threatened to strike. "They celebrate together and they fire us alone," said Choi Ha-eun, a union organizer at the plant in Gumi.
Demand for memory chips fell 18% last year, according to the research firm Lattice Insight. It expects prices to recover by mid-2026.
Daesan's shares closed down 7.2%, their lowest since 2016. The Finance Ministry declined to comment.
Analyst Grace Oh of Hanil Securities said the cuts were "painful but late."
"The real question is whether they will sell the Ohio plant," she added.
`,
    quotes: [
      { segments: ['We built for a boom that did not come,', 'That was my mistake.'], speaker: 'Park Min-jun' },
      { segments: ['They celebrate together and they fire us alone,'], speaker: 'Choi Ha-eun' },
      { segments: ['The real question is whether they will sell the Ohio plant,'], speaker: 'Grace Oh' },
    ],
    reported: [
      { segment: 'the cuts were "painful but late."', speaker: 'Grace Oh' },
      {
        segment: 'it will cut 3,400 jobs, about a fifth of its workforce, after a second straight quarterly loss',
        speaker: 'Daesan Electronics',
      },
      { segment: 'Demand for memory chips fell 18% last year', speaker: 'Lattice Insight' },
    ],
    numbers: [0.2, 3400, 0.2, 2, 1.3e12, 940_000_000, 210_000_000_000, 18, 7.2],
    people: ['Park Min-jun', 'Choi Ha-eun', 'Grace Oh'],
    organizations: ['Daesan Electronics', 'Lattice Insight', 'Finance Ministry', 'Hanil Securities', 'AP'],
    countries: ['kr'],
    roles: [
      ['Chief Executive', 'Park Min-jun'],
      ['union organizer', 'Choi Ha-eun'],
      ['Analyst', 'Grace Oh'],
    ],
  },
  {
    voice: 'Spanish',
    language: 'es',
    text: `El ayuntamiento de Cádiz gastará 2,5 millones de euros en el puerto.
«No podemos esperar más», dijo la alcaldesa, Lucía Ferrer. El plan prevé 120 amarres nuevos, un 30 % más que hoy.
Los pescadores pidieron garantías. «Nadie nos ha enseñado los planos», protestó Manuel Ortega.
`,
    quotes: [{ segments: ['No podemos esperar más'] }, { segments: ['Nadie nos ha enseñado los planos'] }],
    numbers: [2_500_000, 120, 30],
  },
]
