// @ts-check
/** The page of an article that can't be read: it is read again as soon as it can be, or something else is wrong. */
import { ask } from './ask.js'

/** @type {string | undefined} */
let known

setInterval(async () => {
  const { ok, status, message } = await ask('work')
  known ??= message
  if (ok || (status !== 0 && message !== known)) location.reload()
}, 1000)
