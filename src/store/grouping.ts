/** Numbers in groups, each in the order in which they come; so many that every one must cost next to nothing. */
export const grouping = (most: number, groups: number) => {
  const numbers = new Uint32Array(most)
  const group = new Uint8Array(most)
  const counts = new Uint32Array(groups)
  let total = 0
  return {
    add(number: number, to: number) {
      numbers[total] = number
      group[total] = to
      counts[to]!++
      total++
    },
    total: () => total,

    /** Those from `from` on, before `to`, of all groups one after the other. */
    slice(from: number, to: number): number[] {
      const slice: number[] = []
      let before = 0
      for (const [wanted, count] of counts.entries()) {
        let place = before
        for (let at = 0; at < total && place < Math.min(to, before + count); at++) {
          if (group[at] !== wanted) continue
          if (place >= from) slice.push(numbers[at]!)
          place++
        }
        before += count
      }
      return slice
    },
  }
}
