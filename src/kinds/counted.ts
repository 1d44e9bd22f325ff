/** By what things are counted that say who, about what and when. */

/** What is found can be narrowed by these facets, and is counted by each. */
export const SEARCH_FACETS = ['speaker', 'person', 'organization', 'country', 'agreement', 'year'] as const
export type SearchFacet = (typeof SEARCH_FACETS)[number]

/** A value of a facet, and how many have it. */
export interface Counted {
  value: string
  count: number
}

/** How often each value of these facets occurs in a whole kind is always known. */
export const TALLIED = ['speaker', 'agreement'] as const satisfies SearchFacet[]
export type Tallied = (typeof TALLIED)[number]

/** A speaker stands among the values of its facet by id alone too: only `type:id` says who it is. */
export const saysWhich = (facet: string, value: string): boolean => facet !== 'speaker' || value.includes(':')
