/** An array of numbers that grows. */
export const growing = () => {
  let numbers = new Uint32Array(1024)
  let length = 0
  return {
    length: () => length,
    push(number: number) {
      if (length === numbers.length) {
        const larger = new Uint32Array(length * 2)
        larger.set(numbers)
        numbers = larger
      }
      numbers[length++] = number
    },
    whole: () => numbers.slice(0, length),
  }
}
