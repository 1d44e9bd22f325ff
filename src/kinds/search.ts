/** Full-text search: what was found, where its words match, and how well. */
import { z } from 'zod'

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
    snippet: z.string().describe('The words around the first match.'),
    marks: z.array(SnippetMark).describe('What to mark in the snippet.'),
    score: z.number().describe('How well it fits; only comparable within one answer.'),
  })
  .meta({ id: 'SearchHit', description: 'A resource that fits the words searched for.' })
export type SearchHit = z.infer<typeof SearchHit>
