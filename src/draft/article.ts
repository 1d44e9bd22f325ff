/** What a text says of itself: its title, who wrote and published it, when, and what its lines are. */
import { eld } from 'eld/extrasmall'
import { WrittenArticle } from '../kinds/article.js'
import { isLanguageTag } from '../kinds/standards.js'
import { byLanguage } from '../text/by-language.js'
import type { Span } from '../text/text.js'
import { isAddress, isAside } from './asides.js'
import { dayIn, namesDay } from './days.js'
import { FULL_NAME } from './names.js'
import type { Cast } from './people.js'
import { asWords, type Proposal } from './proposal.js'
import type { Reading } from './reading.js'

/** What is not in the text is left for the editor. */
export const UNKNOWN = 'to be written'

/** The likeliest language of a text, as a BCP 47 tag; English where it is too short to tell. */
export const languageOf = (content: string): string => {
  const found = eld.detect(content)
  return found.isReliable() ? found.language : 'en'
}

const AGENCIES = 'Reuters|AP|AFP|Bloomberg|dpa|EFE|ANSA|Kyodo|UPI|CNS|CP'
const AGENCY = new RegExp(`\\((${AGENCIES})\\)`)
/** "LISBON, March 3 (Reuters) - " before a text; a place in small letters only before an agency: "New York (AFP) – ". */
export const DATELINE = new RegExp(
  "^(?<place>\\p{Lu}[\\p{Lu} .’'/-]{2,40}|\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,3}" +
    `(?=(?:, [^()–—-]{3,30})? ?\\((?:${AGENCIES})\\)))(?:, (?<day>[^()–—-]{3,30}))? ?(?:\\((?<agency>[^)]{2,40})\\) ?)?[-–—]{1,2} `,
  'u',
)
/** "【東京＝2024年6月5日】". */
const BOXED = /^【(?<day>[^】]{4,40})】/u
/** Before who wrote it. */
const BY: { [language: string]: string } = {
  ...{
    en: '(?:(?:Interview|Text|Words|Story|Report|Reporting) )?[Bb][Yy]',
    de: 'Von',
    fr: 'Par',
    es: 'Por',
    pt: 'Por',
  },
  ...{ it: 'D[ia]', nl: 'Door', sv: 'Av', da: 'Af', nb: 'Av', no: 'Av' },
}
const bylineOf = byLanguage((language) => {
  const by = BY[new Intl.Locale(language).language] ?? BY.en
  const last = new Intl.ListFormat(language).formatToParts(['A', 'B'])[1]!.value
  const between = `(?:, and |${last}|, )`
  return {
    line: new RegExp(
      `^(?:Source: (?<source>[^-–—]+) [-–—] )?${by} (?<names>${FULL_NAME}(?:${between}${FULL_NAME})*)(?:, (?:[\\p{Ll} ]{3,40}|\\p{Lu}[\\p{L}-]{2,30}))?[.]?$`,
      'u',
    ),
    between: new RegExp(between),
  }
})
const SOURCE = /^Source: (?<source>.+?)(?: [-–—] .*)?$/u
const RIGHTS = /^(?:©|\(c\)|Copyright)(?: ©)?(?: \d{4})? (?<holder>[^.,]+)/iu

/** What somebody wrote of an article, key by key, as far as it is sound; what its lines are aside. */
export const soundArticle = (written: unknown): Record<string, unknown> => {
  if (typeof written !== 'object' || written === null) return {}
  const isSound = (key: string, value: unknown) =>
    key === 'language'
      ? isLanguageTag(String(value))
      : WrittenArticle.shape[key as keyof WrittenArticle]?.safeParse(value).success
  return Object.fromEntries(Object.entries(written).filter(([key, value]) => key !== 'blocks' && isSound(key, value)))
}

export interface Header {
  article: Proposal
  /** The lines that are no paragraphs. */
  blocks: Proposal[]
}

export const draftArticle = (
  { printed, content, lines }: Reading,
  language: string,
  cast: Cast,
  written: Record<string, unknown> = {},
): Header => {
  const text = (span: Span | undefined) => (span ? content.slice(span.start, span.end).trim() : '')
  const first = text(lines[0]) || UNKNOWN
  const isHeadline = lines.length > 1 && first.length <= 140 && !/[.!?”"’]$/u.test(first) && !DATELINE.test(first)
  const top = lines.slice(0, HEADER_LINES)
  const around = [...top, ...lines.slice(-2)]
  const found = <T>(pattern: RegExp, value: (groups: Record<string, string>) => T, among = around) => {
    for (const span of among) {
      const match = pattern.exec(text(span))
      if (match) return { span, value: value(match.groups!) }
    }
    return undefined
  }
  const by = bylineOf(language)
  const byline = found(by.line, ({ names }) => names!.split(by.between))
  const dateline = found(DATELINE, (groups) => groups, top)
  const boxed = found(BOXED, (groups) => groups, top)
  const source = found(SOURCE, ({ source }) => source!.trim())
  const rights = found(RIGHTS, ({ holder }) => holder!.trim())
  const publisher = source?.value ?? dateline?.value.agency ?? AGENCY.exec(content)?.[1] ?? rights?.value
  const dated = around.filter(
    (span) =>
      text(span).length < 60 && !/[.!?]$/.test(text(span)) && !isAside(text(span)) && namesDay(text(span), language),
  )
  const addresses = around.map(text).filter(isAddress)
  const published = [...dated.map(text), dateline?.value.day ?? '', boxed?.value.day ?? '', ...addresses]
    .map((words) => dayIn(words, language))
    .find(Boolean)
  const authors = byline?.value.flatMap((name) => cast.called(name, true) ?? []) ?? []
  const known = publisher && cast.called(publisher)
  const aside = [byline?.span, source?.span, rights?.span, ...dated].filter((span) => span !== undefined)
  const article = {
    title: isHeadline
      ? first
      : first
          .slice(0, 100)
          .replace(/(?<=^.{50,}) \S*$/u, '')
          .toWellFormed(),
    titleSource: isHeadline ? 'published' : 'editorial',
    publisher: known?.startsWith('organization:') ? known : (publisher ?? UNKNOWN),
    ...(authors.length > 0 && { byline: [...new Set(authors)] }),
    language,
    ...(published && { published }),
    rights: { holder: rights?.value ?? publisher ?? UNKNOWN, note: UNKNOWN },
  }
  return {
    article: {
      record: { ...article, ...written },
      why: isHeadline
        ? 'the first line has no full stop'
        : 'the first line is a sentence, which an editor has to make a title of',
      confidence: isHeadline ? 0.8 : 0.3,
    },
    blocks: blocksOf(printed, lines, isHeadline ? lines[0] : undefined, aside),
  }
}
/** Lines in which a text says of itself who wrote it and when. */
const HEADER_LINES = 6

const blocksOf = (content: string, lines: Span[], headline: Span | undefined, aside: Span[]): Proposal[] =>
  lines.flatMap((span, index) => {
    const line = content.slice(span.start, span.end)
    const isOwn = aside.includes(span)
    const isHead = !isOwn && span === headline
    const isSource = isOwn || (!isHead && isAside(line))
    if (!isSource && !isHead && !isHeading(line, index, lines)) return []
    return {
      record: { type: isSource ? 'source' : 'heading', ...asWords(content, span) },
      why: isOwn
        ? 'it says who wrote it, where or when'
        : isSource
          ? 'it is no prose'
          : 'few words without a full stop',
      confidence: 0.8,
    }
  })

/** Few words without an end, between others. */
const isHeading = (line: string, index: number, lines: Span[]) =>
  index > 0 &&
  index < lines.length - 1 &&
  line.length <= 60 &&
  line.split(' ').length <= 9 &&
  /^[\p{Lu}\p{N}]/u.test(line) &&
  !/[.!?:;,”"’»…)\]-]\s*$/u.test(line) &&
  !/^\p{N}+[:.]\p{N}+|^[^:]{1,30}: /u.test(line)
