/** Work that a change makes: articles in which names are looked for anew. */
import { z } from 'zod'

export const Job = z.object({
  articles: z.int().describe('Articles in which names are looked for anew.'),
  left: z.int().describe('Articles that still have the names as they were.'),
  faults: z.array(z.string()).describe('What keeps articles from it: they stay what they were.'),
})
export type Job = z.infer<typeof Job>
