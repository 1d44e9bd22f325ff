/** Whether words describe somebody, and whether they are called "he" or "she", as far as words tell: only whom a pronoun may mean depends on it. */
import { getGender } from 'gender-detection-from-name'

export type Pronoun = 'he' | 'she'

const SHE =
  /^(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Baroness)\b|(?:^|\s)(?:[a-z]*woman|(?:grand|step)?(?:mother|daughter)|sister|wife|widow|girl|actress|niece|aunt|nun)\b/
const HE =
  /^(?:Mr|Sir|Lord|King|Prince|Baron)\b|(?:^|\s)(?:[a-z]*(?<!hu|wo|ger|ro)man|(?:grand|step)?(?:father|son)|brother|husband|boy|nephew|uncle|priest|monk)\b/

/** By a title ("Ms. Lee"), or by what somebody is ("the spokeswoman"). */
export const pronounOfWords = (words: string): Pronoun | undefined =>
  SHE.test(words) ? 'she' : HE.test(words) ? 'he' : undefined

/** By the first name of a full one; a list of names is wrong about some, so where nobody else fits, anybody does. */
export const pronounOfName = (name: string): Pronoun | undefined => {
  const [first, ...others] = name.split(' ')
  return others.length > 0 && isFirstName(first!) ? (getGender(first!, 'en') === 'female' ? 'she' : 'he') : undefined
}

export const isFirstName = (word: string): boolean => getGender(word, 'en') !== 'unknown'

/** Words at the end of a phrase that describe one person. */
const PERSON =
  /\b(?:man|woman|person|official|chief|head|aide|boy|girl|mother|father|son|daughter|wife|husband|brother|sister|nurse|guard|judge|coach|chef|sheriff|victim|witness|colleague|priest|MP|MPP|MLA|MEP|[a-z]+(?:er|or|ist|ian|ant|(?<!m)ent|[a-z]ress|man|woman|person))$/i
const THING =
  /(?:paper|number|cent(?:er|re)|order|error|factor|sector|plant|letter|chamber|border|offer|answer|weather|water|power|winter|matter|river|quarter|equivalent|percent|extent|talent|incident|accident|content|event)$|(?:^|[ -])(?:manor|door|floor|motor|tractor|reactor|mirror|corridor|monitor|sensor|elevator|tower|computer|tanker|trailer|helicopter|ladder|charter|dinner|summer|shower|counter|meter|theater|register|filter|layer|cover|press|progress|address|stress|dress|fortress)$/i
/** Whether words describe one person: "the mill owner", not "the order". */
export const isSomebody = (head: string): boolean => PERSON.test(head) && !THING.test(head)
