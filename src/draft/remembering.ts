/** The same as a function, for words that are asked of again and again. */
export const remembering = <T>(find: (words: string) => T): ((words: string) => T) => {
  const found = new Map<string, T>()
  return (words) => {
    if (!found.has(words)) found.set(words, find(words))
    return found.get(words) as T
  }
}
