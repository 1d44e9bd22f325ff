// @ts-check
/** What is asked of the program, which may not be there any more. */

export const GONE = 'The program does not answer: is npm run edit still running?'

const pathOf = (/** @type {string} */ path) => `${location.pathname}/${path}`

/** @param {string} path below that of the article @returns {Promise<Response | undefined>} nothing where nobody answers */
export const ask = (path) => fetch(pathOf(path)).catch(() => undefined)

/** @param {string} path @param {object} body @returns {Promise<Response | undefined>} */
export const tell = (path, body) =>
  fetch(pathOf(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined)
