/** What a name looks like: capital words that follow each other, with titles before them. English. */
import anyAscii from 'any-ascii'
import { isWordBoundary } from '../text/text.js'
import { isFirstName } from './called.js'

/** Before a name, and no part of it. */
const COURTESY = 'Mr.|Mr|Mrs.|Mrs|Ms.|Ms|Miss|Dr.|Dr|Sir|Dame|Lord|Lady|Prof.|Prof|Rev.|Rev'
/** Of ranks and offices, shortened. */
const SHORT =
  'Coun|Coun.|Cllr|Gen|Brig|Maj|Adm|Cmdr|Const|Supt|Insp|Sgt|Det|Rev|Capt|Cpl|Lt|Col|PC|DC|DI|DS|DCI|DCS|ACC|Const.|Cst.|Sgt.|Insp.|Supt.|Rev.|Hon.|Lt.|Col.|Capt.|Cmdr.|Adm.|Maj.|Cpl.|Det.|Sen.|Rep.|Gov.|Gen.'
/** Offices that stand in no name: what is before them is theirs, "Council President Denise Ward", "Federal Reserve Chair". */
const OFFICE =
  'President|Minister|Mayor|Premier|Councillor|Superintendent|Sheriff|Sergeant|Inspector|Detective|Lieutenant|Colonel|Admiral|Secretary|Senator|Chair|Chairman|Chairwoman|Commissioner|Governor|Director|Officer|Chief|Chancellor|Spokesman|Spokeswoman|Representative|Solicitor|Counsel|Analyst|Economist|Editor|Professor|Ambassador|Judge|Attorney|Agent|Reeve|Warden|Auditor|Ombudsman|Magistrate|Coroner|Coach|Prosecutor|Leader|Manager|Captain|Speaker|MP|TD|MSP|MLA|CEO'
/** Words of offices, and what else stands as capitals before a name; some are surnames. */
const BESIDE_OFFICE =
  'Vice|Prime|Ministers|Executive|General|Justice|King|Queen|Prince|Princess|Pope|Foreign|Finance|Trade|Defense|Defence|Interior|Treasury|State|Deputy|Former|Elder|Auditor-General|Provost|Treasurer|Special|Striker|Rabbi|Father|Aunty|Auntie|Uncle|Bishop|Archbishop|Imam|Sheikh|Baron|Baroness|Congressman|Congresswoman|Assistant|Associate|Acting|Interim|Managing|Senior|Major|Economy|Energy|Health|Education|Environment|Agriculture|Transport|Culture|Labour|Labor|Financial|Operating|Technology|Marketing|Legal|Medical|Union|Party|Opposition|Press|First|Second|Constable|Reverend|Headteacher|Principal|Dean|MEP|CFO|COO|Lawmaker'
export const TITLES = `${COURTESY}|${SHORT}|${OFFICE}|${BESIDE_OFFICE}`
const TITLE_WORDS = new Set(TITLES.split('|'))
export const isTitle = (word: string) => TITLE_WORDS.has(word)
const SHORT_WORDS = new Set(SHORT.split('|'))
const OFFICE_WORDS = new Set(OFFICE.split('|'))
export const isOffice = (word: string) =>
  SHORT_WORDS.has(word) || word.split('-').some((part) => OFFICE_WORDS.has(part))
/** What somebody is, at the beginning of a sentence: "Seismologist Marta Fuentes". */
const PROFESSION = /^\p{Lu}\p{Ll}+(?:ologist|ographer|icist|nomist|nalyst|itect|trader)$/u
export const isProfession = (word: string) => PROFESSION.test(word)
const COURTESY_WORDS = new Set(COURTESY.split('|'))
export const isCourtesy = (word: string) => COURTESY_WORDS.has(word)

/** A word that begins with a capital letter, no longer than words are. */
export const PART = "\\p{Lu}[\\p{L}\\p{M}’'-]{1,60}"
const JOINED = '(?:al|el|ul|ur|as|ad|bin)-'
const SMALL = '(?:de|da|del|van|von|der|den|bin|al|la|le|el|ben)'
/** Two words or more. */
export const FULL_NAME = `(?:(?:\\p{Lu}\\.){2,3} ${PART}|(?:\\p{Lu}\\. )?${PART}(?: (?:(?:\\p{Lu}\\.)+|\\p{Lu}(?= \\p{Lu}\\p{Ll})|(?:${SMALL} )+${PART}|d[’']${PART}|${JOINED}${PART}|${PART})){1,7})`
const BETWEEN = '(?<![\\p{L}\\p{N}])'
export const fullNames = (content: string) => content.matchAll(new RegExp(BETWEEN + FULL_NAME, 'gu'))
export const allNames = (content: string) =>
  content.matchAll(new RegExp(`${BETWEEN}${PART}(?: (?:\\p{Lu}\\.|${JOINED}${PART}|${PART})){0,7}`, 'gu'))

/** Whether all words are capitals but for short ones, as in titles: "Who Waits for Whom". */
export const isTitleCase = (words: string): boolean =>
  /\p{Lu}/u.test(words) && !/(?<!\p{L})\p{Ll}\p{L}{3,}/u.test(words)

/** Words that begin a sentence, and so are capitals. */
const BEGINNINGS = new Set(
  'Does Did Do Is Are Was Were Has Have Had Would Can Could Should The A An In On At But And Or Nor So Yet He She They It We You I This That These Those When While After Before For From By As If Its His Her Their Our My There With Last Next Late Earlier Some Many Most All Both Each Every No Not One Two Three Four Five Six Seven Eight Nine Ten Dozens Then Now Here How Why What Who Where During Across Following According Speaking Asked Despite Since Until Although Though Because Under Over Through About Among Amid Against Even Still Also Instead Meanwhile However Other Others Another Such Only Just More Once Without Within Whether Yes Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December'.split(
    ' ',
  ),
)
export const isBeginning = (word: string) => BEGINNINGS.has(word)

/** Titles that are surnames too, after a first name: "Billie Jean King". */
const SURNAME_TOO = /^(?:King|Prince|Baron|Pope|Bishop|Dean|Judge|Major|Constable|Elder|Reeve|Provost|Warden)$/
export const isSurnameToo = (first: string, last: string) => SURNAME_TOO.test(last) && isFirstName(first)
/** What names that end so are of: places, bodies, things. */
const NO_SURNAME =
  /^(?:Street|Road|Avenue|Ave|Rd|Blvd|Hwy|Cres|River|Lake|Bay|Mountain|Park|Square|Hill|Islands?|Heights|Falls|Springs|Creek|Village|Harbou?r|Grove|Ridge|Rapids|Gardens|County|City|Valley|Bridge|Airport|Station|Stadium|Beach|Ocean|Sea|Coast|Asia|Africa|Europe|America|England|Scotland|Wales|Ireland|Nations?|Peoples?|States?|Court|Panel|Board|Council|Committee|Commission|Department|Ministry|Agency|Office|Association|Federation|Union|Party|Services?|University|Institute|Hospital|Church|Mosque|Temple|School|College|Cent(?:re|er)|Trust|Fund|Foundation|System|Society|Project|Campaign|Program(?:me)?|Plan|Act|Bill|Declaration|Tax|Gateway|News|Bureau|Highway|Motorway|Freeway|Boulevard|Terrace|Forests?|Desert|Cup|League|Championships?|Festival|Awards?|Museum|Library|Gallery|Zoo|Theat(?:re|er)|Mall|Firefighters|Republicans?|Democrats?|Liberals?|Conservatives?)$/
/** What names that begin so are of. */
const NO_FIRST_NAME =
  /^(?:San|Santa|St|Saint|Fort|Port|Mount|New|North|South|East|West|Los|Las|Southeast|Northeast|Southwest|Northwest)$/
/** Surnames too, after a first name: "Robert Hill". */
const SURNAME_OF_PLACE = /^(?:Hill|Church|Temple)$/
/** A surname may begin with them. */
const PARTICLE = /^(?:Di|De|Da|Del|Della|Le|La|Von)$/
export const isSurname = ([first, ...others]: string[]) => others.length === 1 && PARTICLE.test(first!)

/** Whether a name is nobody's: of a place, a body ("West Shore RCMP"), an office, or of what is somebody's ("Canada’s First Nations"). */
export const isNobody = (parts: string[]) => {
  const [first, last] = [parts[0]!, parts.at(-1)!]
  return (
    parts.length > 1 &&
    ((isTitle(last) && !isSurnameToo(first, last)) ||
      isTitle(`${last}.`) ||
      (NO_SURNAME.test(last) && !(parts.length === 2 && SURNAME_OF_PLACE.test(last) && isFirstName(first))) ||
      NO_FIRST_NAME.test(first) ||
      first === 'Staff' ||
      // "CTV News", not "ANN LEE"
      (/^\p{Lu}{3,}$/u.test(first) && /\p{Ll}/u.test(last)) ||
      // "Parks B.C."
      /^\p{Lu}{3,}$|^(?:\p{Lu}\.){2,}$/u.test(last) ||
      parts.slice(0, -1).some((part) => /[’']s$/.test(part)))
  )
}

/** "Italian" and "German", not "Brian". */
const isDemonym = (word: string) =>
  /^(?:\p{Lu}\p{Ll}+(?:ese|ian|ean|can|man)|(?:Brit|Engl|Ir|Scott|Span|Dan|Swed|Finn|Turk|Pol|Jew|Kurd|Flem|Corn)ish)$/u.test(
    word,
  ) &&
  (!isFirstName(word) || /^(?:German|Danish|Irish|Syrian|Georgian|Roman)$/.test(word))

/** What somebody is, before their first name: "Firefighter", "Democrat", "Justice", not "Peter". */
const isWhatTheyAre = (word: string) =>
  /^(?:Poet|Neighbou?r|Incumbent|Resident|Student|Patient|Candidate|Nominee|Advocate|Trustee|Veteran|Clerk|Nurse|Chef|Guard|Expert|Justice|Driver|Skipper|Ranger|Junior|Senior|Sophomore|Freshman)$/.test(
    word,
  ) ||
  (/^\p{Lu}[\p{Ll}-]+(?:er|or|ist|m[ae]n|ian|ant|crat|can|wright)$/u.test(word) && !isFirstName(word))

/** A name without titles and demonyms before it, and without the word that only begins the sentence. */
export const bare = (words: string): string[] => {
  const all = words.split(/ +/)
  const isBeforeName = (word: string, at: number) =>
    isOffice(word) ||
    // "Firefighter Ann", not "Dr Aamer Lee"
    (!isCourtesy(all[at - 1] ?? '') &&
      (isWhatTheyAre(word) || (NO_SURNAME.test(word) && !isFirstName(word))) &&
      isFirstName(all[at + 1]!))
  // "A Conversation With Ann Lee"
  const isWithin = (word: string, at: number) =>
    /^(?:With|By|For|From|On|Of|About|And)$/.test(word) && at < all.length - 2
  const from = all.slice(0, -1).findLastIndex((word, at) => isBeforeName(word, at) || isWithin(word, at))
  const parts = all.slice(from + 1)
  // "Sentencing Ann Lee"
  const isDoing = (part: string) =>
    /^(?:Sentenc|Jail|Call|Prais|Address|Introduc|Announc|Cit|Quot|Accus|Welcom|Defend|Critici[sz]|Thank|Nam|Replac|Join|Describ|Meet|Fac|Beat)ing$/.test(
      part,
    )
  // "Dean Lee", whose first name that is, and "Dean Ann Lee"
  const isBefore = (part: string) =>
    (isTitle(part) && (part !== 'Dean' || parts.length > 2)) || isBeginning(part) || isProfession(part) || isDoing(part)
  while (parts.length > 1 && (isBefore(parts[0]!) || isDemonym(parts[0]!))) parts.shift()
  return parts.length === 1 && isBefore(parts[0]!) && !isDoing(parts[0]!) ? [] : parts
}

/**
 * An id made of whole words, as many as fit; letters that ASCII lacks are spelt in it ("Aydın", "Łukasz", "Søren", "Юлия"). Nothing
 * where none can be: how scripts without capitals are read is for an editor to say.
 */
export const idOf = (words: string, most = 80): string => {
  const parts =
    words
      .normalize('NFKC')
      .replace(/[\p{Lu}\p{Ll}]/gu, anyAscii)
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[\p{M}’'`]/gu, '')
      .match(/[a-z0-9]+/g) ?? []
  let length = -1
  const fitting = parts.filter((part) => {
    length += 1 + part.length
    return length <= most
  })
  return fitting.join('-') || (parts[0] ?? '').slice(0, most)
}

/** A name for each record, from its words; numbered where two have the same. */
export type Namer = (words: string, otherwise: string) => string
export const namer = (): Namer => {
  const taken = new Map<string, number>()
  return (words, otherwise) => {
    const plain = idOf(words, MOST) || otherwise
    const count = (taken.get(plain) ?? 0) + 1
    taken.set(plain, count)
    return count === 1 ? plain : `${plain}-${count}`
  }
}
/** Characters of an id that is made of a sentence. */
const MOST = 40

/** Words before a place. */
const BEFORE_PLACE = /^(?:in|near|across|around|outside|from)$/i

/** Whether a text has a word of a name where no more of a name stands beside it; not as a place, "in Leeds", unless that may be. */
export const isAlone = (content: string, word: string, mayBePlace = true): boolean => {
  let isThere = false
  for (let at = content.indexOf(word); at !== -1; at = content.indexOf(word, at + 1)) {
    const end = at + word.length
    if (!isWordBoundary(content, at) || !isWordBoundary(content, end)) continue
    const before = /(\S+) $/.exec(content.slice(Math.max(0, at - LONGEST_TITLE), at))?.[1] ?? ''
    // "Tay Bridge", "U.S. Steel", "Ann Lee", not "President Lee"
    const isLonger = /^(?:\p{Lu}[\p{L}’'-]*|(?:\p{Lu}\.)+)$/u.test(before) && !isTitle(before) && !isBeginning(before)
    if (isLonger || /^[ -]\p{Lu}/u.test(content.slice(end, end + 3))) continue
    if (!mayBePlace && BEFORE_PLACE.test(before)) return false
    isThere = true
  }
  return isThere
}
const LONGEST_TITLE = 40

/** Without whose somebody is: "Labour’s Ann Lee". */
export const ownName = (words: string) => {
  const [, own] = /(?:[’']s|s[’']) (\S+ \S.*)$/u.exec(words) ?? []
  return own !== undefined && isFirstName(own.split(' ')[0]!) ? own : words
}

/** Without what is no part of a name. */
export const plain = (words: string) =>
  words
    .replace(/(?<=\p{Ll})\.$/u, '')
    .replace(/(?<=^\p{Lu}\S+ \p{Lu}\S+(?: \p{Lu}\S+)?) (?:of|at|for) (?:the )?\p{Lu}.*$/u, '')
    .replace(/[’']s?$/, '')
    .replace(/^(?:[Tt]he|[Aa]n?) (?=\p{Lu})/u, '')
    // "Toronto-listed Leeds Motors"
    .replace(/^\p{Lu}\S+-(?:based|listed|owned|backed|run|born) (?=\p{Lu})/u, '')
