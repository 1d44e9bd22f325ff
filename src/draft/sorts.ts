/** Words that tell of what sort an organization or an agreement is: in its name, and beside it. English. */

/** What a word in a name makes of it, the first that fits. */
const SORTS: [RegExp, Record<string, string>][] = [
  [
    /^(?:[\p{L}.]+[ –-])+(?:Agreement|Treaty|Accords?|Pact|Partnership|Convention|Protocol)$|^(?:Treaty|Convention|Pact|Protocol) (?:of|on) /u,
    { type: 'agreement' },
  ],
  [
    /\b(?:United Nations|European (?:Union|Commission|Central Bank|Parliament|Council)|World (?:Health|Trade) Organization|World Bank|International|NATO|OPEC|IMF|WHO|WTO|African Union)\b/,
    { kind: 'international' },
  ],
  // departments of Canada
  [
    /^(?:Environment|Health|Transport|Statistics|Parks|Elections|Employment|Public|Global|Infrastructure|Fisheries|Immigration|Innovation|Natural|Veterans|Indigenous|Agriculture|Justice)\b.* Canada$/,
    { kind: 'government' },
  ],
  [
    /^(?:Hockey|Soccer|Football|Rugby|Cricket|Tennis|Golf|Swim|Rowing|Cycling|Skate|Gymnastics|Athletics|Basketball|Baseball|Curling|Volleyball|Netball|Ski|Sport|Universities) (?:Canada|Alberta|Ontario|Quebec|Québec|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|B\.C|BC|Newfoundland|Australia|Queensland|Victoria|NSW|England|Scotland|Wales|Ireland|Ulster|UK|USA|New Zealand|South Africa|Europe|Africa|Asia|Zimbabwe|Kenya|India)$/u,
    { kind: 'other' },
  ],
  [/\bCourt\b/, { kind: 'court' }],
  [/\bParty$|^Bloc /, { kind: 'party' }],
  [/\bUnion$|\bWorkers\b/, { kind: 'union' }],
  [
    /^Radio |\b(?:News|Times|Post|Journal|Press|Gazette|Reuters|AP|AFP|Herald|Tribune|Guardian|Magazine|(?<!Senior |Private |Canadian |American |British )Citizen|Telegraph|Chronicle|(?<!Military |International )Observer|(?<!Medical )Examiner|Inquirer|Sentinel|Courier|BBC|CNN)$|^(?:Toronto|Vancouver|Calgary|Edmonton|Winnipeg|Chicago|Baltimore) (?:Star|Sun)$/,
    { kind: 'media' },
  ],
  [
    /\b(?:Ministry|Department|Government|Statistics|Survey|Administration|Commission|Treasury|Parliament|Congress|Senate|Council|Agency|Bureau|Police|Authority|White House|House of|Pentagon|Kremlin|Federal Reserve|Central Bank|Bank of|Embassy|Navy|Army|Air Force|Office|Committee|FBI|CIA|NASA|FDA)\b/,
    { kind: 'government' },
  ],
  [
    /\b(?:Inc|Corp|Co(?!-)|Ltd|Plc|PLC|AG|GmbH|SE|Group|Holdings|Motors?|Bank|Air$|Airlines|Airways|Partners|Capital|Securities|Industries|Electric|Electronics|Pharmaceuticals|Technologies|Systems|Software|Steel|Railways?|Company|Brothers|Morgan Stanley|Goldman Sachs)\b/,
    { kind: 'company' },
  ],
  [
    /\b(?:University|Institute|Foundation|Association|Society|Hospital|Museum|School|College|Cent(?:er|re)|Club|Federation|Alliance|Network|Trust|Fund|Organi[sz]ation|Observatory|Orchestra|Theatre|Theater|Laborator(?:y|ies)|Charity|Coalition|Chamber|System|Conservancy|Consortium|Academy(?! Award)|Collective|Guild)\b|\b(?:League(?: Soccer| Baseball)?|Forum|Initiative)$/,
    { kind: 'other' },
  ],
  [
    /\b(?:Petroleum|Oil|Mining|Gold|Silver|Copper|Lithium|Uranium|Metals|Materials|Dynamics|Paper|Mills|Lumber|Textiles|Plastics|Resources|Minerals|Foods|Stores|Telecom|Telecommunications|Communications|Insurance|Entertainment|Pictures|Studios|Chemicals|Labs|Networks|Solutions|Ventures|Financial|Mutual|Supermarkets|Breweries|Beverages|Aerospace|Aviation|Properties|Outfitters|Brands|Pharma|Therapeutics|Biosciences|Semiconductors?|Automotive|Shipping|Logistics)$/,
    { kind: 'company' },
  ],
]
/** What a name is of, as far as its words tell. */
export const sortOf = (name: string): Record<string, string> | undefined =>
  SORTS.find(([pattern]) => pattern.test(name))?.[1]

/** Known by what is no word of a kind. */
export const ALONE =
  /^(?:NATO|OPEC|IMF|WHO|WTO|FBI|CIA|NASA|FDA|BBC|CNN|Reuters|AP|AFP|Congress|Kremlin|Pentagon|Parliament|Bloomberg News)$/
const all = (kind: string, words: string): Record<string, string> =>
  Object.fromEntries(words.split('|').map((word) => [word, kind]))
/** Words that say what the name beside them is of, and stand for it alone. */
export const SORT_OF = {
  ...all('company', 'company|firm|bank|carmaker|retailer|airline|producer|maker|giant|chain|contractor|operator'),
  ...all('media', 'newspaper|magazine|broadcaster|website|news agency'),
  ...all('union', 'union'),
  ...all('party', 'party'),
  ...all('government', 'agency|regulator'),
  ...all('other', 'group|charity|foundation|think tank|club|institute'),
}
/** The same, and of companies of which a text may be about several. */
export const SORT_BESIDE = {
  ...SORT_OF,
  ...all('company', 'startup|start-up|developer|insurer|lender|brewer|builder|supplier|consultancy'),
}
