// @ts-check
/** What is asked of the program, which may not be there any more. */

export const GONE = 'The program does not answer: is npm run edit still running?'

/** @typedef {{ ok: boolean, status: number, body: string }} Answer */

/**
 * An answer read to its end, or nothing where there is none.
 * @param {string} path below that of the article
 * @param {RequestInit} [options]
 * @returns {Promise<Answer | undefined>}
 */
export const ask = async (path, options) => {
  try {
    const response = await fetch(`${location.pathname}/${path}`, options)
    return { ok: response.ok, status: response.status, body: await response.text() }
  } catch {
    return undefined
  }
}

/** @param {string} path @param {object} body */
export const tell = (path, body) =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
