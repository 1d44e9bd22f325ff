/** Whom and what an editor may mean who types a few letters. */
import { foldName } from '../kinds/kind.js'
import type { ArticleState } from './state.js'

export interface Option {
  /** What a record has for it: "person:ann-lee". */
  value: string
  name: string
  /** What tells it from others of this name. */
  note: string
  /** Whether it is called what was typed, and not only begins so. */
  isExact: boolean
}

const MOST = 8

/** Those with a name in which a word begins so: whoever is called that comes first, then whoever the article names. */
export const optionsFor = ({ entities, content }: ArticleState, typed: string, types: string[]): Option[] => {
  const folded = foldName(typed.trim())
  const isBegun = (name: string) => ` ${foldName(name).replaceAll(/[-–.]/g, ' ')}`.includes(` ${folded}`)
  const isExact = ({ name, aliases }: ArticleState['entities'][number]) =>
    [name, ...aliases].some((one) => foldName(one) === folded)
  const isHere = ({ name, aliases }: ArticleState['entities'][number]) =>
    [name, ...aliases].some((one) => content.includes(one))
  return entities
    .filter(({ type, name, aliases }) => types.includes(type) && [name, ...aliases].some(isBegun))
    .sort((a, b) => Number(isExact(b)) - Number(isExact(a)) || Number(isHere(b)) - Number(isHere(a)))
    .slice(0, MOST)
    .map((entity) => {
      const { type, id, name, aliases } = entity
      return { value: `${type}:${id}`, name, note: [type, ...aliases].join(', '), isExact: isExact(entity) }
    })
}
