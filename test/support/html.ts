/** Pages as tests read them. */
import { textOf } from './page.js'

export const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }

/** The words of a page, white space as one space. */
export const read = (page: string): string =>
  textOf(page.replace(/<script.*?<\/script>/g, '').replace(/<\/(?:dt|dd|td|th|h[23]|li|div)>/g, ' ')).replace(
    /\s+/g,
    ' ',
  )

/** Where its links lead that stay here, without fragments. */
export const linksIn = (page: string): string[] => [
  ...new Set(
    [...page.matchAll(/<(?:a|link)\b[^>]*? href="(\/[^"]*)/g)].map(([, href]) =>
      href!.replaceAll('&#61;', '=').replaceAll('&#38;', '&').replace(/#.*/, ''),
    ),
  ),
]
