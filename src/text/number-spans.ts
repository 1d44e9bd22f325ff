/** Finds every number in a text: digits of all kinds and, in English, number words. What they say is read elsewhere. */
import type { Span } from './text.js'

const ONES =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const SCALES = 'dozens?|hundreds?|thousands?|millions?|billions?|trillions?'
const ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|' +
  'seventeenth|eighteenth|nineteenth|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth|(?:hundred|thousand|million|billion|trillion)th'
const PARTS = 'hal(?:f|ves)|thirds|quarters?|fourths|fifths|sixths|sevenths|eighths|ninths|tenths|hundredths'
const WORD = `(?:zero|${ONES}|${TENS}|${SCALES}|${ORDINALS}|${PARTS})`
const PERCENT = '(?:\\s?(?:[%‰]|per\\s?cent|percent(?:age)?\\b))?'

/** "US$1,234.5 million", "3.5%", "21st", "1990s", "10:30"; not the digit of a name like "G7". */
const DIGITS = `(?:\\p{Lu}{0,3}\\p{Sc}\\s?)?(?<![\\p{L}\\p{N}.,]|\\p{L}[-−])[-−]?\\p{Nd}+(?:[.,:/'’\\u00A0\\u202F]\\p{Nd}+)*[½⅓⅔¼¾]?`
const DIGIT_TAIL = `(?:(?:st|nd|rd|th|s|k|mn?|bn|tn|trn)(?![\\p{L}\\p{N}])|\\s(?:${SCALES})\\b)?`

/** "two", "twenty-first", "two hundred and five", "a third" is two words of which one is a number. */
const WORDS = `(?<![\\p{L}\\p{N}])${WORD}(?:(?:\\s|-|\\sand\\s)${WORD})*(?![\\p{L}\\p{N}])`

const ANY_LANGUAGE = new RegExp(`${DIGITS}${DIGIT_TAIL}${PERCENT}|[½⅓⅔¼¾]`, 'gu')
const ENGLISH = new RegExp(`${DIGITS}${DIGIT_TAIL}${PERCENT}|[½⅓⅔¼¾]|${WORDS}${PERCENT}`, 'giu')

/** The spans of all numbers, in reading order. */
export const findNumbers = (content: string, language: string): Span[] => {
  const pattern = new Intl.Locale(language).language === 'en' ? ENGLISH : ANY_LANGUAGE
  return [...content.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
}
