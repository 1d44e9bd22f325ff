/** Full-text search: what was found, where its words match, and how well. */
import { z } from 'zod'
import { SEARCH_FACETS, type SearchFacet } from './counted.js'

export const SnippetMark = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .meta({ id: 'SnippetMark', description: 'Code points of the snippet, end exclusive.' })
export type SnippetMark = z.infer<typeof SnippetMark>

export const SearchHit = z
  .object({
    type: z.string().describe('The kind of resource.'),
    id: z.string(),
    name: z.string().describe('What to show for it.'),
    href: z.string().describe('Path of the resource.'),
    says: z.string().optional().describe('What a fact states, in a few words; absent for what is none.'),
    snippet: z.string().describe('The words around the first match.'),
    marks: z.array(SnippetMark).describe('What to mark in the snippet.'),
    score: z.number().describe('How well it fits; only comparable within one answer.'),
  })
  .meta({ id: 'SearchHit', description: 'A resource that fits the words searched for.' })
export type SearchHit = z.infer<typeof SearchHit>

const Count = z
  .object({
    value: z.string().describe('What to narrow the search by.'),
    name: z.string().describe('What to show for it.'),
    count: z.int(),
    href: z.string().describe('Path of the same search, narrowed by it.'),
  })
  .meta({ id: 'SearchCount', description: 'How many of what was found have a value.' })

export const SearchCounts = z
  .object({
    type: z.array(Count),
    ...(Object.fromEntries(SEARCH_FACETS.map((facet) => [facet, z.array(Count)])) as Record<
      SearchFacet,
      z.ZodArray<typeof Count>
    >),
  })
  .meta({
    id: 'SearchCounts',
    description:
      'How many there are of each sort: of all, or, where `totalIsAtLeast` stands beside `total`, of those that were ranked.',
  })
export type SearchCounts = z.infer<typeof SearchCounts>
