/** A process of its own that asks a server for two seconds, 50 requests at a time, and prints how many were answered in one. */
import autocannon from 'autocannon'

export interface Load {
  url: string
  headers?: Record<string, string>
  /** Adds another day to each address, so that none was asked for before. */
  distinct?: boolean
  seconds: number
}

const { url, headers = {}, distinct, seconds } = JSON.parse(process.argv[2]!) as Load
let day = Math.floor(Math.random() * 250_000)
const nextDay = () => new Date(day++ * 86_400_000 - 30e12).toISOString().slice(0, 10)
const result = await autocannon({
  url,
  headers,
  connections: 50,
  duration: seconds,
  ...(distinct && {
    requests: [{ setupRequest: (request) => ({ ...request, path: `${request.path}${nextDay()}` }) }],
  }),
})
if (result.errors > 0 || result.non2xx > result['3xx']) throw new Error(`${url}: ${JSON.stringify(result)}`)
console.log(result.requests.average)
