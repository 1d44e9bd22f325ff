/** The fewest edits that make one row of words into another (Wagner and Fischer, 1974). */

export type Edit = 'kept' | 'replaced' | 'deleted' | 'inserted'

/** One edit for each word of either side, in order; among equals the script that replaces rather than drops and adds. */
export const editsBetween = (record: string[], asked: string[]): Edit[] => {
  const width = asked.length + 1
  const costs = new Uint16Array((record.length + 1) * width)
  const cost = (r: number, a: number) => costs[r * width + a]!
  for (let r = 0; r <= record.length; r++) {
    for (let a = 0; a <= asked.length; a++) {
      const same = record[r - 1] === asked[a - 1]
      const diagonal = cost(r - 1, a - 1) + (same ? 0 : 1)
      costs[r * width + a] = r === 0 || a === 0 ? r + a : Math.min(diagonal, cost(r - 1, a) + 1, cost(r, a - 1) + 1)
    }
  }
  const edits: Edit[] = []
  for (let r = record.length, a = asked.length; r > 0 || a > 0; ) {
    const edit = lastEdit(r, a)
    edits.unshift(edit)
    if (edit !== 'inserted') r--
    if (edit !== 'deleted') a--
  }
  return edits

  function lastEdit(r: number, a: number): Edit {
    if (r > 0 && a > 0) {
      if (record[r - 1] === asked[a - 1] && cost(r, a) === cost(r - 1, a - 1)) return 'kept'
      if (cost(r, a) === cost(r - 1, a - 1) + 1) return 'replaced'
    }
    return r > 0 && cost(r, a) === cost(r - 1, a) + 1 ? 'deleted' : 'inserted'
  }
}
