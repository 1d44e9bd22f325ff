import { join } from 'node:path'
import { Client, StreamableHTTPClientTransport, type Transport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import t, { type Test } from 'tap'
import { run, startServer } from '../support/process.js'
import { shipped } from '../support/service.js'

/** Everything that an assistant may ask, over one transport. */
const assistantContract = async (t: Test, transport: Transport, origin: string) => {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(transport)
  t.teardown(() => client.close())
  const call = async (name: string, args: Record<string, unknown>) => {
    const { content, isError = false } = await client.callTool({ name, arguments: args })
    return { isError, text: (content as { text: string }[])[0]!.text }
  }

  const { tools } = await client.listTools()
  t.same(
    tools.map(({ name }) => name),
    ['search', 'find_quotes', 'find_figures', 'who_stands_where', 'verify_quote', 'check_text', 'get_article'],
  )
  const { spec } = { spec: JSON.parse(await specText()) }
  const parameter = spec.paths['/v1/quotes'].get.parameters.find(({ name }: { name: string }) => name === 'speaker')
  const quotes = tools.find(({ name }) => name === 'find_quotes')!
  t.match(quotes.inputSchema.properties, { speaker: { description: parameter.description, type: 'string' } })
  t.match(quotes.inputSchema.properties, { medium: { enum: ['press-conference'] } }, 'schemas stand by themselves')
  t.notMatch(JSON.stringify(tools), '$ref')

  t.match(await call('search', { q: 'trade' }), { text: /^5 results:\n- agreement: U\.S\.–Japan trade agreement / })
  const said = await call('find_quotes', { speaker: 'donald-trump', limit: 1, sort: '-date' })
  t.match(said.text, /^8 quotes, of which 1:\n- “The United States .*press conference/)
  t.match(said.text, `${origin}/quotes/trump-abe-trade-talks.free-fair-and-reciprocal`)
  const cursor = /cursor: (\S+)/.exec(said.text)![1]!
  t.match(await call('find_quotes', { speaker: 'donald-trump', limit: 1, sort: '-date', cursor }), { isError: false })
  t.match(await call('find_quotes', { disputed: true }), { text: /Corrected by the article: / })
  t.match(await call('find_figures', { unit: 'USD', min: 100000000000 }), { text: /^1 figure:\n- “\$200 billion”/ })
  t.match(await call('who_stands_where', { agreement: 'tpp' }), {
    text: /Japan supports the Trans-Pacific Partnership: “/,
  })
  t.match(await call('verify_quote', { quote: 'not fair', speaker: 'Trump' }), {
    text: /^Verdict: exact\.\nCaution: short\./,
  })
  t.match(await call('verify_quote', { quote: 'the moon is cheese' }), { text: /not-found\. That is no proof/ })
  t.match(await call('verify_quote', { quote: 'fourth-largest' }), { text: /, the article itself, in “/ })
  t.match(await call('check_text', { text: 'It is “not fair,” Trump said.' }), { text: /^“not fair”\nVerdict: exact/ })
  t.match(await call('check_text', { text: 'Nothing.' }), { text: 'There is no quotation in it.' })
  t.match(await call('get_article', { articleId: 'trump-abe-trade-talks' }), {
    text: /Bloomberg News, 17.*\n\nPresident/,
  })
  t.match(await call('get_article', { articleId: 'no/../one' }), {
    isError: true,
    text: /There is no article "no\/..\/one"/,
  })
  t.match(await call('find_quotes', { spaeker: 'x' }), {
    isError: true,
    text: /spaeker is unknown; did you mean "speaker"/,
  })

  const { resources } = await client.listResources()
  t.match(resources, [{ uri: 'verbatim:///articles/trump-abe-trade-talks', mimeType: 'text/plain' }])
  const { contents } = await client.readResource({ uri: resources[0]!.uri })
  t.equal((contents as { text: string }[])[0]!.text, (await ask('/v1/articles/trump-abe-trade-talks/text')).body)
  await t.rejects(client.readResource({ uri: 'verbatim:///articles/nobody' }), /There is no article "nobody"/)
}

const { ask } = await shipped()
const specText = async () => (await ask('/openapi.json')).body

const { url } = await startServer(t, { PUBLIC_URL: 'https://example.org' }, 'server.js')

t.test('assistants ask over HTTP', async (t) => {
  await assistantContract(t, new StreamableHTTPClientTransport(new URL(`${url}/mcp`)), 'https://example.org')
})

t.test('assistants ask over standard input and output', async (t) => {
  const args = [join('dist', 'cli', 'mcp.js')]
  const env = process.env as Record<string, string> // with what counts its coverage
  await assistantContract(t, new StdioClientTransport({ command: process.execPath, args, env, stderr: 'ignore' }), '')
})

t.test('what keeps it from serving assistants is one line, and exit 1', async (t) => {
  const program = run(t, 'cli/mcp.js', [], { PORT: 'eighty' })
  t.equal(await program.ended, 1)
  t.match(program.err(), /^PORT=eighty: [^\n]+\n$/)
})

t.test('what is no message, too long or asked in another way is refused', async (t) => {
  const post = (body: string, headers = {}) =>
    fetch(`${url}/mcp`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    })
  t.equal((await post('{')).status, 400)
  t.equal((await post(`"${'x'.repeat(2 ** 18)}"`)).status, 413)
  t.equal((await post('{}', { 'content-type': 'text/plain' })).status, 415)
  t.equal((await fetch(`${url}/mcp`, { method: 'POST' })).status, 415)
  t.equal((await post(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }))).status, 202)
  t.match(await ask('/mcp'), { status: 405, headers: { allow: /POST/ } })
})
