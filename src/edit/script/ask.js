// @ts-check
/** What is asked of the program, which may not be there any more, or be another by now. */

const GONE = 'The program does not answer: is npm run edit still running?'

/** @typedef {{ ok: boolean, status: number, body: string, message: string }} Answer `message` is what is wrong. */

/**
 * An answer read to its end; one that says so where there is none.
 * @param {string} path below that of the article
 * @param {RequestInit} [options]
 * @returns {Promise<Answer>}
 */
export const ask = async (path, options) => {
  try {
    const response = await fetch(`${location.pathname}/${path}`, options)
    const body = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    const message = response.ok ? '' : isJson ? JSON.parse(body).message : body
    return { ok: response.ok, status: response.status, body, message }
  } catch {
    return { ok: false, status: 0, body: '', message: GONE }
  }
}

/** @param {string} path @param {object} body */
export const tell = (path, body) =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
