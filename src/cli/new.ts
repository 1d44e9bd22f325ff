/** `npm run new`: the folder of an article, from a text on standard input. */
import { readdir } from 'node:fs/promises'
import { oneOf, refuseFor, used } from './usage.js'

const asked = used('new', { data: { type: 'string', default: 'data' } }, ({ values, positionals }) => ({
  ...values,
  id: oneOf(positionals, 'one article is begun at a time: say which'),
}))
if (asked) {
  try {
    // one that is not there is one that nobody means
    await readdir(asked.data)
    // which whoever calls it wrongly need not wait for
    const { newArticle } = await import('../edit/new-article.js')
    const { folder, missing, isUnwrapped } = await newArticle(asked.data, asked.id, process.stdin)
    if (isUnwrapped) console.log('its lines were broken to fit a width: each paragraph is one now')
    console.log(`${folder}: write ${missing.join(', ')} and its facts, until npm run check finds nothing`)
  } catch (error) {
    refuseFor(error)
  }
}
