/** Long work beside a service that goes on answering. */
import { setImmediate } from 'node:timers/promises'

/** Milliseconds that work may keep others waiting. */
const LONGEST = 10

/** Lets others have their turn where this has kept them waiting; called again and again. */
export const turns = () => {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < LONGEST) return
    await setImmediate()
    since = performance.now()
  }
}
