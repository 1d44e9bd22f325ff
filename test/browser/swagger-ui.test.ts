import t from 'tap'
import { browser, url } from './chromium.js'

t.test('Swagger UI shows every operation, and one that is tried out shows its answer', async (t) => {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.text().includes('Content Security Policy') && errors.push(message.text()))
  await page.goto(`${url}/docs`)
  await page.locator('.opblock').first().waitFor()
  t.ok((await page.locator('.opblock').count()) >= 25)

  const operation = page.locator('#operations-Facts-getQuote')
  await operation.locator('.opblock-summary-control').click()
  await operation.getByText('Controls Accept header.').waitFor()
  await operation.getByRole('button', { name: 'Try it out' }).click()
  t.match(await operation.locator('tr[data-param-name=quoteId] input').inputValue(), /^trump-abe-trade-talks\./)
  await operation.getByRole('button', { name: 'Execute' }).click()
  const answer = operation.locator('.live-responses-table tr.response')
  await answer.waitFor()
  t.match(await answer.textContent(), /^200.*is the best for both of the countries/s)
  t.same(errors, [])
})
