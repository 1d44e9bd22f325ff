/** Four more articles of newsrooms that write in other ways, written for this and annotated whole. */
import type { Gold } from './draft-gold.js'

export const NEWS: Gold[] = [
  {
    voice: 'business daily',
    language: 'en',
    text: `Kestrel Air to drop Lisbon route as fuel costs bite
Kestrel Air Holdings Inc. said it will suspend flights between Boston and Lisbon from November, citing fuel prices that have risen 22% since January.
The Providence, R.I., carrier said the route lost $14.2 million in the first half. A spokesman declined to say how many jobs would be affected.
Shares of Kestrel fell 4.1% to $18.30 in New York Stock Exchange composite trading.
Robert Haas, the company's chairman and chief executive, told analysts that the decision "was the hardest of my career." He added that other routes to Europe weren't under review.
"We can't fly empty planes across an ocean," Mr. Haas said. "Nobody can."
Analysts had expected the move. "They should have done it in March," says Linda Petrov, who follows airlines for Wexford Securities in Chicago. Ms. Petrov estimates that the carrier will save between $25 million and $30 million a year.
But the pilots' union accused the company of breaking a promise. The union's president, Dale Kim, said in a statement that Kestrel "signed a contract and tore it up." He said members would vote on a strike next week.
Under the contract, which expires in 2026, Kestrel must keep at least 140 pilots on trans-Atlantic routes, Mr. Kim noted.
According to people familiar with the matter, the airline is also in talks to sell its hangar in Worcester.
Airlines for America, a trade group, said industry fuel bills will exceed $60 billion this year, up from $48 billion in 2024.
Sen. Paula Reyes (D., Mass.) called the suspension "a slap in the face for New England" and promised hearings.
Mr. Haas, 58 years old, joined Kestrel in 2009 from Delta. He thinks the route could return. "If oil goes back to $70, we'll be back too," he said.
`,
    quotes: [
      { segments: ["We can't fly empty planes across an ocean,", 'Nobody can.'], speaker: 'Robert Haas' },
      { segments: ['They should have done it in March,'], speaker: 'Linda Petrov' },
      { segments: ['a slap in the face for New England'], speaker: 'Paula Reyes' },
      { segments: ["If oil goes back to $70, we'll be back too,"], speaker: 'Robert Haas' },
    ],
    reported: [
      { segment: 'the route could return', speaker: 'Robert Haas' },
      { segment: 'Kestrel "signed a contract and tore it up."', speaker: 'Dale Kim' },
      { segment: 'the decision "was the hardest of my career."', speaker: 'Robert Haas' },
      {
        segment:
          'it will suspend flights between Boston and Lisbon from November, citing fuel prices that have risen 22% since January',
        speaker: 'Kestrel Air Holdings Inc',
      },
      { segment: 'the route lost $14.2 million in the first half', speaker: 'The Providence, R.I., carrier' },
      { segment: "other routes to Europe weren't under review", speaker: 'Robert Haas' },
      { segment: 'the carrier will save between $25 million and $30 million a year', speaker: 'Linda Petrov' },
      { segment: 'members would vote on a strike next week', speaker: 'Dale Kim' },
      {
        segment:
          'Under the contract, which expires in 2026, Kestrel must keep at least 140 pilots on trans-Atlantic routes',
        speaker: 'Dale Kim',
      },
      {
        segment: 'the airline is also in talks to sell its hangar in Worcester',
        speaker: 'people familiar with the matter',
      },
      {
        segment: 'industry fuel bills will exceed $60 billion this year, up from $48 billion in 2024',
        speaker: 'Airlines for America',
      },
    ],
    numbers: [22, 14_200_000, 4.1, 18.3, [25_000_000, 30_000_000], 140, 60_000_000_000, 48_000_000_000, 70],
    people: ['Robert Haas', 'Linda Petrov', 'Dale Kim', 'Paula Reyes'],
    organizations: [
      ...['Kestrel Air Holdings Inc', 'New York Stock Exchange', 'Wexford Securities', 'Airlines for America', 'Delta'],
    ],
    roles: [
      ["company's chairman and chief executive", 'Robert Haas'],
      ['president', 'Dale Kim'],
      ['Sen.', 'Paula Reyes'],
    ],
  },
  {
    voice: 'British politics',
    language: 'en',
    text: `Minister defends plan to close 12 courts
The justice secretary has defended plans to close 12 magistrates' courts in northern England, saying the buildings are "no longer fit for purpose".
Speaking to the BBC, Karen Holloway said most cases could be heard online. "People don't want to sit for four hours in a cold corridor," she said.
The Law Society said it was "deeply concerned" by the proposals. Its president, Amir Nasser, warned that victims would have to travel up to 60 miles.
Labour MP Tom Brady, whose constituency includes Blackwater, told the Commons: "This is not reform. It is retreat."
He urged ministers to publish the figures behind the decision.
Ms Holloway insisted that no court would shut before 2027 and that £35m would be spent on new equipment.
A government report last year found that 41% of hearings in the region were delayed by more than a month.
"I've seen cases adjourned because the heating failed," said one magistrate, who did not want to be named. "It's embarrassing."
Asked whether more closures would follow, the minister replied: "I'm not going to speculate."
Campaigners believe the closures will save no money. Joan Pike, from the group Courts for All, said: "We asked for the sums. They haven't done them."
The Ministry of Justice has been approached for comment.
`,
    quotes: [
      { segments: ["People don't want to sit for four hours in a cold corridor,"], speaker: 'Karen Holloway' },
      { segments: ['This is not reform. It is retreat.'], speaker: 'Tom Brady' },
      {
        segments: ["I've seen cases adjourned because the heating failed,", "It's embarrassing."],
        speaker: 'one magistrate',
      },
      { segments: ["I'm not going to speculate."], speaker: 'the minister' },
      { segments: ["We asked for the sums. They haven't done them."], speaker: 'Joan Pike' },
    ],
    reported: [
      { segment: '41% of hearings in the region were delayed by more than a month', speaker: 'A government report' },
      { segment: 'it was "deeply concerned" by the proposals', speaker: 'Law Society' },
      { segment: 'the buildings are "no longer fit for purpose"', speaker: 'The justice secretary' },
      { segment: 'most cases could be heard online', speaker: 'Karen Holloway' },
      { segment: 'victims would have to travel up to 60 miles', speaker: 'Amir Nasser' },
      {
        segment: 'no court would shut before 2027 and that £35m would be spent on new equipment',
        speaker: 'Karen Holloway',
      },
      { segment: 'the closures will save no money', speaker: 'Campaigners' },
    ],
    numbers: [12, 12, 4, 60, 35_000_000, 41],
    people: ['Karen Holloway', 'Amir Nasser', 'Tom Brady', 'Joan Pike'],
    organizations: ['BBC', 'Law Society', 'Courts for All', 'Ministry of Justice'],
    roles: [
      ['president', 'Amir Nasser'],
      ['Labour MP', 'Tom Brady'],
    ],
  },
  {
    voice: 'regional, health',
    language: 'en',
    text: `Hospital trust apologises after patient records found in skip
By Nadia Ferris, health correspondent
A hospital trust has apologised after boxes of patient records were found in a skip outside a supermarket in Leeds.
About 1,900 files, some dating back to the 1990s, were discovered by a shopper on Saturday morning, police said.
"I thought it was old newspapers," said Gareth Lunn, 41, who called the hospital. "Then I saw names and dates of birth."
The Aire Valley NHS Trust said in a statement that it was "deeply sorry" and that an investigation had begun.
Its medical director, Dr. Sunita Rao, said the records should have been destroyed in 2019 by a contractor.
"We paid for that to happen and we have the certificate," Dr. Rao said. "Somebody did not do their job."
The contractor, Shredwell Ltd., denied wrongdoing. Managing director Paul Ashby told Radio Aire: "We collect what we are given."
He added: "If boxes were left behind, that is not our fault."
The Information Commissioner's Office confirmed that it had been told of the breach. It can fine organisations up to £17.5m or 4% of turnover.
Patients' groups were furious. "People have a right to know who read their notes," said Ellen Marsh of Patients First, which represents 12,000 people.
Ms. Marsh wants every patient to be contacted within 30 days.
A spokeswoman for the trust said letters would be sent out "as soon as possible".
In the House of Commons, Leeds MP Harriet Cole demanded an urgent answer. The health minister, Simon Platt, promised one by Friday.
`,
    quotes: [
      {
        segments: ['I thought it was old newspapers,', 'Then I saw names and dates of birth.'],
        speaker: 'Gareth Lunn',
      },
      {
        segments: ['We paid for that to happen and we have the certificate,', 'Somebody did not do their job.'],
        speaker: 'Sunita Rao',
      },
      { segments: ['We collect what we are given.'], speaker: 'Paul Ashby' },
      { segments: ['If boxes were left behind, that is not our fault.'], speaker: 'Paul Ashby' },
      { segments: ['People have a right to know who read their notes,'], speaker: 'Ellen Marsh' },
    ],
    reported: [
      { segment: 'letters would be sent out "as soon as possible"', speaker: 'A spokeswoman for the trust' },
      { segment: 'it was "deeply sorry" and that an investigation had begun', speaker: 'Aire Valley NHS Trust' },
      {
        segment: 'About 1,900 files, some dating back to the 1990s, were discovered by a shopper on Saturday morning',
        speaker: 'police',
      },
      { segment: 'the records should have been destroyed in 2019 by a contractor', speaker: 'Sunita Rao' },
      { segment: 'it had been told of the breach', speaker: "Information Commissioner's Office" },
    ],
    numbers: [1900, 17_500_000, 4, 12_000, 30],
    people: ['Nadia Ferris', 'Gareth Lunn', 'Sunita Rao', 'Paul Ashby', 'Ellen Marsh', 'Harriet Cole', 'Simon Platt'],
    organizations: [
      ...['Aire Valley NHS Trust', 'Shredwell Ltd', 'Radio Aire', "Information Commissioner's Office"],
      ...['Patients First', 'House of Commons'],
    ],
    roles: [
      ['medical director', 'Sunita Rao'],
      ['Managing director', 'Paul Ashby'],
      ['Leeds MP', 'Harriet Cole'],
      ['health minister', 'Simon Platt'],
    ],
  },
  {
    voice: 'disaster, agency',
    language: 'en',
    text: `Quake kills at least 31 in northern Chile
SANTIAGO, Chile (AP) — A magnitude 7.4 earthquake shook northern Chile early Sunday, killing at least 31 people and cutting power to 400,000 homes, officials said.
President Camila Rojas declared a state of emergency in two regions and flew to Iquique. "We have lost neighbors, and we will not leave anybody alone," Rojas said after walking through the rubble.
The quake struck at 3:12 a.m. and was centered 38 kilometers (24 miles) below the surface, according to the U.S. Geological Survey.
Interior Minister Diego Salas said that 1,250 people had been taken to shelters. He said rescue teams from Peru and Argentina were on their way.
"The whole street moved like water," said Rosa Quispe, a 67-year-old seamstress who spent the night in a school yard with her grandchildren. "I held on to the fence."
Her neighbor Luis Mamani told The Associated Press that he dug his brother out with his hands.
Copper producer Minera Altar said it had stopped work at two mines and that all 3,100 workers were safe.
Chile produces about a quarter of the world's copper. Prices rose 3.8% in London on Monday.
Seismologist Marta Fuentes of the University of Chile warned that aftershocks could continue for weeks. "People should expect them," she told state television. "They should stay out of damaged houses."
A tsunami warning was lifted after four hours.
`,
    quotes: [
      { segments: ['We have lost neighbors, and we will not leave anybody alone,'], speaker: 'Camila Rojas' },
      { segments: ['The whole street moved like water,', 'I held on to the fence.'], speaker: 'Rosa Quispe' },
      { segments: ['People should expect them,', 'They should stay out of damaged houses.'], speaker: 'Marta Fuentes' },
    ],
    reported: [
      {
        segment:
          'A magnitude 7.4 earthquake shook northern Chile early Sunday, killing at least 31 people and cutting power to 400,000 homes',
        speaker: 'officials',
      },
      {
        segment: 'The quake struck at 3:12 a.m. and was centered 38 kilometers (24 miles) below the surface',
        speaker: 'U.S. Geological Survey',
      },
      { segment: '1,250 people had been taken to shelters', speaker: 'Diego Salas' },
      { segment: 'rescue teams from Peru and Argentina were on their way', speaker: 'Diego Salas' },
      { segment: 'he dug his brother out with his hands', speaker: 'Luis Mamani' },
      { segment: 'it had stopped work at two mines and that all 3,100 workers were safe', speaker: 'Minera Altar' },
      { segment: 'aftershocks could continue for weeks', speaker: 'Marta Fuentes' },
    ],
    numbers: [31, 7.4, 31, 400_000, 2, 38, 24, 1250, 2, 3100, 0.25, 3.8, 4],
    people: ['Camila Rojas', 'Diego Salas', 'Rosa Quispe', 'Luis Mamani', 'Marta Fuentes'],
    organizations: ['AP', 'U.S. Geological Survey', 'Associated Press', 'Minera Altar', 'University of Chile'],
    countries: ['cl', 'pe', 'ar'],
    roles: [
      ['President', 'Camila Rojas'],
      ['Interior Minister', 'Diego Salas'],
      ['Seismologist', 'Marta Fuentes'],
    ],
  },
]
