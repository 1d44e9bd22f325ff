/** Which of some names somebody meant who mistyped it. */
import { closest, distance } from 'fastest-levenshtein'

/** UTF-16 units; what is longer resembles no name. */
const LONGEST_NAME = 200

/** The nearest of the names, or nothing where none is near: of three letters two are right, "person:" and the like aside. */
export const meantBy = (typed: string, names: Iterable<string>): string | undefined => {
  if (typed.length > LONGEST_NAME) return undefined
  const nearest = closest(typed, [...names])
  const own = typed.slice(typed.indexOf(':') + 1)
  return nearest && distance(typed, nearest) <= Math.ceil(own.length / 3) ? nearest : undefined
}
