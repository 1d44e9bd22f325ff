/** Who has a name of two words or more in a text: capitals that are no place, body, office or ordinary word. English. */
import { foldName } from '../kinds/kind.js'
import { isFirstName } from './called.js'
import { fullNames, isBeginning, isNobody, isSurname, ownName } from './names.js'

/** Names in the order of the text, by a part of them. */
export type ByPart = Map<string, Set<string>>

/** By their last parts and by their first; `others` are names of those who are no people, `nameIn` tells the parts of a name. */
export const fullNamesIn = (
  content: string,
  others: Set<string>,
  nameIn: (words: string) => string[],
): { byLast: ByPart; byFirst: ByPart } => {
  const byLast: ByPart = new Map()
  const byFirst: ByPart = new Map()
  /** Words that the text has in small letters too. */
  const small = new Set(content.match(/(?<![\p{L}\p{N}’'-])\p{Ll}{3,}/gu))
  const isOther = (words: string) => others.has(foldName(words))
  const add = (names: ByPart, part: string, name: string) => names.set(part, (names.get(part) ?? new Set()).add(name))
  for (const { 0: words, index } of fullNames(content)) {
    const parts = nameIn(ownName(words.replace(/[’']s?$/, '')))
    // "envoy for Peru Ann Lee"
    const isFor = /\b(?:for|to|in|of|on) $/.test(content.slice(Math.max(0, index - 4), index))
    if (isFor && parts.length > 2 && isOther(parts[0]!)) parts.shift()
    const [first, last] = [parts[0] ?? '', parts.at(-1)!]
    if (parts.length < 2 || parts.length > 4 || isOther(first) || isNobody(parts) || isSurname(parts)) continue
    // "the day, Long said" of Zed Long
    const isUsed = () => new RegExp(`\\p{Ll},? ${last}(?![\\p{L}-])`, 'u').test(content)
    // "Posted Thursday", "Frozen Food" of a headline
    const isOrdinary = (part: string) =>
      isBeginning(part) || (small.has(part.toLowerCase()) && !(part === last && isUsed()))
    // "League Soccer" of "Major League Soccer"
    const isPart = isOther(words) || parts.some((_, from) => isOther(parts.slice(from).join(' ')))
    if (!isFirstName(first) && (isPart || parts.some(isOrdinary))) continue
    const name = parts.join(' ')
    add(byLast, last, name)
    add(byFirst, first, name)
  }
  return { byLast, byFirst }
}
