/** What somebody does besides saying something, and what the article makes of what they say: there what is said ends. */
import { isSayingAt } from './anew.js'
import { phraseAfter } from './phrases.js'
import { mannersAt } from './verbs.js'
import { lowAt, type Word } from './words.js'

/** "It is understood". */
export const isHeldAt = (words: Word[], at: number): boolean =>
  lowAt(words, at) === 'it' &&
  /^(?:is|was)$/.test(lowAt(words, at + 1)) &&
  /^(?:understood|thought|believed|reported)$/.test(lowAt(words, at + 2))

/** "Widely claimed by Moe". */
export const isToldAt = (words: Word[], at: number): boolean => {
  const verb = words[at]?.tag === 'ADV' ? at + 1 : at
  return mannersAt(words, verb).length > 0 && lowAt(words, verb + 1) === 'by'
}

/** Whether words begin that say what somebody said of it: "a number she called large", "with one grower warning". */
export const isRemarkAt = (words: Word[], at: number): boolean => {
  const isWith = lowAt(words, at) === 'with'
  const to = phraseAfter(words, isWith ? at + 1 : at, false)
  if (isWith) return lowAt(words, to).endsWith('ing') && mannersAt(words, to).length > 0
  if (lowAt(words, at) === 'something' && lowAt(words, at + 1) === 'that') return true
  // "an argument that he rejects"
  if (/^an?$/.test(lowAt(words, at)) && words.slice(at + 1, to).some(({ low }) => REMARK.test(low))) return true
  if (/^an?$/.test(lowAt(words, at)) && lowAt(words, to) === 'that' && MOVE.test(lowAt(words, to - 1))) return true
  return to > at && isSayingAt(words, lowAt(words, to) === 'that' ? to + 1 : to)
}
/** What the article makes of what somebody said will be done. */
const MOVE = /^(?:deal|move|step|decision|problem|prospect|plan|change)$/
const REMARK =
  /^(?:argument|account|admission|concession|prediction|warning|threat|claim|charge|allegation|accusation|assertion|remark|comment|suggestion|statement|contention|reference|view|notion|position|phrase|term|sentiment|stance|refrain)$/

/** What somebody does in words besides. */
export const DOING =
  /^(?:promis|ask|vow|encourag|congratulat|call|urg|accus|blam|thank|cit|pledg|apologi[sz]|begg|prais|demand|threaten|refus|offer|declin|compar|denounc|critici[sz]|condemn|attack|point|appeal)(?:ing|ed)$/

/** What somebody does who says something else. */
export const TURNED = /^(?:retracted|withdrew|backtracked|recanted|relented|flip-flopped)$/

/** What the article makes of what somebody says. */
export const MEANING =
  /^(?:referr|allud|draw|prompt|spark|sharpen|signall?|echo|contradict|distanc|renew|underscor|underlin|revers|undercutt|rebuff)ing$/

/** What somebody does without words. */
export const BODILY =
  /^(?:began|boarded|walked|sat|shook|laughed|smiled|nodded|cried|wept|hugged|paused|stormed|hung|shrugged)$/
/** What somebody does who will say no more. */
export const LEAVING = /^(?:leav|walk|turn|head|post|board|hang|adjourn|break|storm|sitt|stepp|driv|hugg|burst)ing$/
/** What somebody does while they speak. */
export const MOVED =
  /^(?:left|arrived|walked|stood|sat|entered|boarded|announced|unveiled|launched|opened|toured|visited|addressed|accepted|emerged|presented|signed)$/
