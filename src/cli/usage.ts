/** Arguments of a program; where they are wrong, what is wrong with them is said, and it ends with 2. */
export const used = <T>(parse: () => T): T | undefined => {
  try {
    return parse()
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 2
    return undefined
  }
}
