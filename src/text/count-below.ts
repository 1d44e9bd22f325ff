/** How many of the numbers, which are in ascending order, are below a value: found by halving. */
export const countBelow = (numbers: ArrayLike<number>, value: number): number => {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
