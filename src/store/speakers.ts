/** Who said which passage, in numbers. */
import { type Passage, type Speaker, speakerKey, speakersOf } from '../kinds/passage.js'
import { numbering } from './numbering.js'

export const speakersIn = () => {
  const numbers = numbering()
  const said: number[][] = []
  return {
    /** Adds the next passage. */
    add(passage: Passage) {
      said.push(speakersOf(passage).map((speaker) => numbers.add(speakerKey(speaker))))
    },

    /** Whether a passage, by its index, is the speaker's. */
    by(speaker: Speaker): (passage: number) => boolean {
      const number = numbers.get(speakerKey(speaker))
      return (passage) => said[passage]!.includes(number)
    },

    /** Counts the different speakers of passages. */
    counter() {
      const seen = new Uint8Array(numbers.size() + 1)
      return {
        add(passage: number) {
          for (const number of said[passage]!) seen[number] = 1
        },
        count: () => seen.reduce((count, one) => count + one, 0),
      }
    },
  }
}
