/** A number for each form that words beside numbers have in a language: one, few, many, fractions. */
export const countsOf = (language: string): number[] => {
  const plural = new Intl.PluralRules(language)
  return [...new Map([1.5, 11, 5, 3, 2, 1].map((count) => [plural.select(count), count])).values()]
}
