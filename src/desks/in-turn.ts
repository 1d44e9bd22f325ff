/** Work that must not be done at the same time as other work of its sort: each begins when the one before is done. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

export const inTurns = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work)
    // whoever asked for it hears of its failure
    last = done.catch(() => {})
    return done
  }
}
