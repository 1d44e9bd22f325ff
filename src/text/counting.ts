/** Counting in what is in order, by halving. */

/** How many of so many indexes, from 0 on, something holds for; from the first that it does not hold for, it holds for none. */
export const countWhile = (count: number, holds: (index: number) => boolean): number => {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** The last one of a list that something holds for; from the first that it does not hold for, it holds for none. */
export const lastWhile = <T>(list: readonly T[], holds: (one: T) => boolean): T | undefined =>
  list[countWhile(list.length, (index) => holds(list[index]!)) - 1]

/** How many of the numbers, which are in ascending order, are below a value. */
export const countBelow = (numbers: ArrayLike<number>, value: number): number =>
  countWhile(numbers.length, (index) => numbers[index]! < value)
