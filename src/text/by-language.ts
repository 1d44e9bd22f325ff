/** What is made once for each language, because Intl takes its time. */
import { LRUCache } from 'lru-cache'

/** Languages for which it is kept: their tags have parts for private use, so a client may name as many as it likes. */
const MOST = 100

export const byLanguage = <T extends object>(make: (language: string) => T): ((language: string) => T) => {
  const kept = new LRUCache<string, T>({ max: MOST, memoMethod: make })
  return (language) => kept.memo(language)
}
