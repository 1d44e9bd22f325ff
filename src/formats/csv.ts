/** Lists as CSV (RFC 4180): a header row, CRLF, UTF-8, and nothing that a spreadsheet would run. */
import { stringify } from 'csv-stringify/sync'
import type { Cell, Kind, Resource } from '../kinds/kind.js'

/**
 * Text that a spreadsheet takes for a formula: OWASP's list (CSV Injection) with its full-width forms, which some
 * spreadsheets fold to ASCII, and after white space too, which some drop. Numbers are no text: -5 stays -5.
 */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

const OPTIONS = {
  record_delimiter: '\r\n',
  cast: { string: (text: string) => (FORMULA.test(text) ? `'${text}` : text), boolean: String },
}

const rows = (cells: Cell[][]) => stringify(cells, OPTIONS)

/** How lists of a kind are written as CSV. */
export const csv = <D extends Resource>({ columns }: Kind<D>) => ({
  mediaType: 'text/csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  description: `All of the list as a table, with these columns: ${Object.keys(columns).join(', ')}.`,
  /** The header row at once, then a chunk for each page. */
  async *write(pages: AsyncIterable<D[]>): AsyncGenerator<string> {
    yield rows([Object.keys(columns)])
    for await (const documents of pages)
      yield rows(documents.map((document) => Object.values(columns).map((cell) => cell(document))))
  },
})
