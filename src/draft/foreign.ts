/** What may be a name in other languages than English. */
import { isFirstName } from './called.js'

/** First names too, as the list has them. */
const ARTICLE = /^(?:l[ao]s?|les?|el|elle|une?|ein|von|d[aeo]l?|al|an|mais|si)$/i

/**
 * In other languages than English, what of capital words may be a name: what begins with a first name, which is none where the
 * text has the word in small letters too, as "la" and "mai". "Cámara de Comercio" is more often a thing than somebody.
 */
export const namesIn = (content: string) => {
  const small = new Set(content.match(/(?<!\p{L})\p{Ll}+/gu))
  const begins = (word: string, at: number, all: string[]) =>
    isFirstName(word.normalize('NFD').replaceAll(/\p{M}/gu, '')) &&
    !small.has(word.toLowerCase()) &&
    !ARTICLE.test(word) &&
    !/^d(?:el?|[ao]s?)$/.test(all[at + 1] ?? '')
  return (words: string): string[] => {
    const parts = words.split(/ +/)
    const from = parts.findIndex(begins)
    // "Max Bauer von der Universität", not "Juan Carlos de Borbón"
    const end = parts.findIndex((part, at) => at > from + 1 && /^\p{Ll}/u.test(part) && !isFirstName(parts[at - 1]!))
    return from === -1 ? [] : parts.slice(from, end === -1 ? undefined : end)
  }
}
