/** An article of 700 words, written for this and annotated whole: as news agencies write, with what makes drafting hard. */
import type { Gold } from './draft-gold.js'

export const LONG: Gold = {
  voice: 'agency, 700 words',
  language: 'en',
  text: `Norway and Portugal sign undersea cable deal
By Clara Winther and Tomas Reed
OSLO, March 14, 2025 (Reuters) - Norway and Portugal signed an agreement on Friday to lay a 2,900-kilometre power cable between their coasts, a project that both governments said would cost about 4.2 billion euros and take seven years to build.
“This is the longest cable of its kind in the world, and it will pay for itself,” Norwegian Energy Minister Ingrid Solberg told a news conference in Oslo. “We have wind in the winter. Portugal has sun in the summer.”
Her Portuguese counterpart, Duarte Almeida, called the agreement “a handshake across the Atlantic” and said construction would begin in 2027.
The Atlantic Power Treaty, as the two countries call it, still has to be ratified by both parliaments. In Norway the vote is expected to be close. The opposition Centre Party holds 28 of 169 seats and has promised to vote against it.
“Electricity that leaves the country does not come back,” said Per Haugen, the party’s leader. “Our members pay three times what they paid in 2019.”
Households in southern Norway paid an average of 1.12 kroner per kilowatt-hour last year, up 31% from the year before, according to Statistics Norway.
Solberg dismissed the criticism. She said the cable would lower prices in most years because Norway could import cheap solar power in the summer.
Analysts were divided. Marta Coelho, an economist at the University of Lisbon, said the forecasts were “optimistic, to put it mildly.”
“Nobody has laid a cable at 3,000 metres for this distance,” Coelho said. “If it breaks, and cables do break, a repair takes months.”
The deepest cable of this type now in use lies at about 1,600 metres, between Sardinia and the Italian mainland.
Others were more hopeful. “Ten years ago people laughed at the cable to Britain,” said Henrik Dahl, chief executive of Nordkabel, which will make the northern half. “Now they ask why we built only one.”
Nordkabel shares rose 6.4 percent on the news. The company said it would hire 450 people at its factory in Halden.
The European Commission has promised 600 million euros from its energy fund. The rest will come from the grid operators of the two countries and from loans. The European Investment Bank (EIB) said on Thursday that it was ready to lend up to 1.5 billion euros.
Fishermen in both countries worry about the route. About 340 boats work in the waters that the cable will cross, and the ministries have offered them 18 million euros in compensation.
“They asked us after they had drawn the line on the map,” said Rui Fonseca, who has fished off Peniche for 32 years. “That is not asking.”
A spokeswoman for the Portuguese ministry said that talks with the fishermen had begun in January. “We are listening,” she said. “The line is not final.”
Environmental groups gave the project a careful welcome. “It is better than gas,” said Astrid Moen of the group Clean Fjords, “but only if the seabed is surveyed before the ships arrive, not after.”
Moen said that her group had found cold-water coral in two places on the planned route. The ministry in Oslo said it knew of one of them.
For Portugal, the cable is the second attempt to sell power to the north. A plan for a line through France failed in 2016 after the French government refused to pay for its share.
“We learned not to need anybody’s permission but the sea’s,” Almeida said with a smile.
He denied that the government had moved too fast. “We talked about this for nine years,” he said. “At some point you have to start digging.”
The so-called “winter clause” of the agreement lets Norway cut exports by up to half when its reservoirs are less than 40 percent full. Haugen said the clause was not worth the paper it was printed on.
Prime Minister Jonas Lie will present the treaty to parliament on April 22. In an interview with the newspaper Dagen, Lie said he was confident of a majority.
“I have counted,” he told the paper. “I count 91.”
`,
  quotes: [
    {
      segments: [
        'This is the longest cable of its kind in the world, and it will pay for itself,',
        'We have wind in the winter. Portugal has sun in the summer.',
      ],
      speaker: 'Ingrid Solberg',
    },
    { segments: ['a handshake across the Atlantic'], speaker: 'Duarte Almeida' },
    {
      segments: [
        'Electricity that leaves the country does not come back,',
        'Our members pay three times what they paid in 2019.',
      ],
      speaker: 'Per Haugen',
    },
    {
      segments: [
        'Nobody has laid a cable at 3,000 metres for this distance,',
        'If it breaks, and cables do break, a repair takes months.',
      ],
      speaker: 'Marta Coelho',
    },
    {
      segments: ['Ten years ago people laughed at the cable to Britain,', 'Now they ask why we built only one.'],
      speaker: 'Henrik Dahl',
    },
    {
      segments: ['They asked us after they had drawn the line on the map,', 'That is not asking.'],
      speaker: 'Rui Fonseca',
    },
    { segments: ['We are listening,', 'The line is not final.'], speaker: 'A spokeswoman for the Portuguese ministry' },
    {
      segments: ['It is better than gas,', 'but only if the seabed is surveyed before the ships arrive, not after.'],
      speaker: 'Astrid Moen',
    },
    { segments: ['We learned not to need anybody’s permission but the sea’s,'], speaker: 'Duarte Almeida' },
    {
      segments: ['We talked about this for nine years,', 'At some point you have to start digging.'],
      speaker: 'Duarte Almeida',
    },
    { segments: ['I have counted,', 'I count 91.'], speaker: 'Jonas Lie' },
  ],
  reported: [
    { segment: 'the forecasts were “optimistic, to put it mildly.”', speaker: 'Marta Coelho' },
    { segment: 'would cost about 4.2 billion euros and take seven years to build', speaker: 'both governments' },
    { segment: 'construction would begin in 2027', speaker: 'Duarte Almeida' },
    {
      segment:
        'Households in southern Norway paid an average of 1.12 kroner per kilowatt-hour last year, up 31% from the year before',
      speaker: 'Statistics Norway',
    },
    {
      segment: 'the cable would lower prices in most years because Norway could import cheap solar power in the summer',
      speaker: 'Ingrid Solberg',
    },
    { segment: 'it would hire 450 people at its factory in Halden', speaker: 'Nordkabel' },
    { segment: 'it was ready to lend up to 1.5 billion euros', speaker: 'European Investment Bank' },
    { segment: 'talks with the fishermen had begun in January', speaker: 'A spokeswoman for the Portuguese ministry' },
    { segment: 'her group had found cold-water coral in two places on the planned route', speaker: 'Astrid Moen' },
    { segment: 'it knew of one of them', speaker: 'The ministry in Oslo' },
    { segment: 'the government had moved too fast', speaker: 'Duarte Almeida' },
    { segment: 'the clause was not worth the paper it was printed on', speaker: 'Per Haugen' },
    { segment: 'he was confident of a majority', speaker: 'Jonas Lie' },
  ],
  numbers: [
    ...[2900, 4_200_000_000, 7, 28, 169, 3, 1.12, 31, 3000, 1600, 10, 6.4, 450, 600_000_000, 1_500_000_000, 340],
    ...[18_000_000, 32, 2, 2, 2, 2, 9, 0.5, 40, 91],
  ],
  people: [
    ...['Clara Winther', 'Tomas Reed', 'Ingrid Solberg', 'Duarte Almeida', 'Per Haugen', 'Marta Coelho'],
    ...['Henrik Dahl', 'Rui Fonseca', 'Astrid Moen', 'Jonas Lie'],
  ],
  organizations: [
    ...['Centre Party', 'Statistics Norway', 'University of Lisbon', 'Nordkabel', 'European Commission'],
    ...['European Investment Bank', 'Clean Fjords', 'Dagen', 'Reuters'],
  ],
  countries: ['no', 'pt', 'gb', 'it', 'fr'],
  roles: [
    ['Norwegian Energy Minister', 'Ingrid Solberg'],
    ['party’s leader', 'Per Haugen'],
    ['economist', 'Marta Coelho'],
    ['chief executive', 'Henrik Dahl'],
    ['Prime Minister', 'Jonas Lie'],
  ],
}
