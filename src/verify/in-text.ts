/** Every quotation of a text, looked up: what the record shows of each. */
import { z } from 'zod'
import { Reference } from '../kinds/id.js'
import { type Store, TooCommon } from '../store/store.js'
import { turns } from '../store/turns.js'
import { findQuotations } from '../text/quotations.js'
import { type Span, text as textOf } from '../text/text.js'
import { wordsOf } from '../text/words.js'
import { Verification } from './verification.js'
import { verify } from './verify.js'

const Place = z
  .object({
    start: z.int().min(0).describe('Unicode code points before it, in the text that was sent.'),
    end: z.int().min(0).describe('Code points before the first character after it.'),
    exact: z.string().describe('The characters.'),
  })
  .meta({ id: 'PlaceInText', description: 'A passage of the text that was sent.' })

export const VerifiedQuotation = Place.extend({
  attributed: Place.extend({
    speaker: Reference.optional().describe('Who that is, where exactly one is known by the name.'),
  })
    .meta({ id: 'Attribution', description: 'Whom the text names as the speaker.' })
    .optional()
    .describe('Whom the text names as the speaker, by English words of saying; absent where no name is found.'),
  verdict: Verification.shape.verdict
    .optional()
    .describe(
      'As for one quote, with the speaker that it is attributed to; absent where its words are too common to be compared.',
    ),
  ...Verification.pick({ caution: true, total: true, agreeing: true, matches: true }).partial({ total: true }).shape,
  href: z.string().describe('Path of the whole answer for this quotation.'),
}).meta({
  id: 'VerifiedQuotation',
  description:
    'A quotation of the text, and what the record shows of it. Offsets are those of its words, without marks.',
})
export type VerifiedQuotation = z.infer<typeof VerifiedQuotation>

/** Matches that are shown of each. */
const SHOWN = 3
/** Characters of words that are compared. */
const LONGEST = 2000

/** The words of each quotation, in reading order; those without a word are none. */
export const quotationsIn = (content: string): { quotation: Span; words: Span }[] =>
  findQuotations(content).flatMap((quotation) => {
    const words = wordsOf(content.slice(quotation.start, quotation.end))
    const [first, last] = [words[0], words.at(-1)]
    if (!first || !last) return []
    return { quotation, words: { start: quotation.start + first.start, end: quotation.start + last.end } }
  })

/** `named` finds who is known by a name, where that is one; `attributed` has the names of those who are said to speak. */
export const verifyText = async (
  store: Store,
  content: string,
  named: (name: string) => Promise<Reference | undefined>,
  attributed: { quotation: Span; speaker: Span }[],
): Promise<VerifiedQuotation[]> => {
  const { offset } = textOf('', content, '')
  const place = ({ start, end }: Span) => ({ start: offset(start), end: offset(end), exact: content.slice(start, end) })
  const quotations = quotationsIn(content)
  const turn = turns()
  const items: VerifiedQuotation[] = []
  for (const { quotation, words } of quotations) {
    await turn()
    const name = attributed.find((one) => one.quotation.start === quotation.start)?.speaker
    const speaker = name && (await named(content.slice(name.start, name.end)))
    const quote = content.slice(words.start, words.end).slice(0, LONGEST)
    const query = new URLSearchParams({ quote, ...(speaker && { speaker: `${speaker.type}:${speaker.id}` }) })
    items.push({
      ...place(words),
      ...(name && { attributed: { ...place(name), ...(speaker && { speaker }) } }),
      ...(await lookedUp(store, quote, speaker)),
      href: `/v1/verify?${query}`,
    })
  }
  return items
}

const lookedUp = async (store: Store, quote: string, speaker: Reference | undefined) => {
  try {
    const { quote: _, speaker: __, ...found } = await verify(store, quote, speaker, { from: 0, limit: SHOWN })
    return found
  } catch (error) {
    if (error instanceof TooCommon) return { matches: [] }
    throw error
  }
}
