/** Whom and what an editor may mean who types a few letters. */
import { foldName } from '../kinds/kind.js'
import type { ArticleState } from './state.js'

export interface Option {
  /** What a record has for it: "person:ann-lee". */
  value: string
  name: string
  /** What tells it from others of this name. */
  note: string
}

const MOST = 8

/** Those with a name in which a word begins so; whoever the article names comes first. */
export const optionsFor = ({ entities, content }: ArticleState, typed: string, types: string[]): Option[] => {
  const folded = foldName(typed.trim())
  const isBegun = (name: string) => ` ${foldName(name).replaceAll(/[-–.]/g, ' ')}`.includes(` ${folded}`)
  const isHere = ({ name, aliases }: ArticleState['entities'][number]) =>
    [name, ...aliases].some((one) => content.includes(one))
  return entities
    .filter(({ type, name, aliases }) => types.includes(type) && [name, ...aliases].some(isBegun))
    .sort((a, b) => Number(isHere(b)) - Number(isHere(a)))
    .slice(0, MOST)
    .map(({ type, id, name, aliases }) => ({ value: `${type}:${id}`, name, note: [type, ...aliases].join(', ') }))
}
