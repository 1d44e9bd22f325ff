/** Lists as newline-delimited JSON: a document to a line, for programs that read as it comes. */

export const ndjson = {
  mediaType: 'application/x-ndjson',
  contentType: 'application/x-ndjson',
  description: 'All of the list, a JSON document to a line, each as in `items`.',
  /** `toJson` writes a document as the list shows it. */
  async *write<T>(pages: AsyncIterable<T[]>, toJson: (document: T) => string): AsyncGenerator<string> {
    for await (const documents of pages) yield documents.map((document) => `${toJson(document)}\n`).join('')
  },
}
