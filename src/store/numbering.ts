/** The same string with memory of its own: a part of a longer one would hold on to all of it. */
export const ownString = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')

/** Numbers for strings, from 1 on in the order in which they come; 0 is none. */
export const numbering = () => {
  const ids = new Map<string, number>()
  return {
    add(text: string): number {
      const known = ids.get(text)
      if (known !== undefined) return known
      ids.set(ownString(text), ids.size + 1)
      return ids.size
    },
    get: (text: string) => ids.get(text) ?? 0,
    size: () => ids.size,
  }
}
