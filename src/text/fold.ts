/** A text without what browsers do not compare: case, accents, the form of quotation marks and of space. As long as the text. */
export const fold = (content: string): string =>
  content
    .replace(/\s/g, ' ')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[A-Z\u0080-\uffff]/g, (unit) => unit.normalize('NFD')[0]!.toLowerCase())
