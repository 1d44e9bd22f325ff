/** Who said a quotation in languages that are not tagged: whoever is named beside words of saying that leave no doubt. */
import { byLanguage } from '../text/by-language.js'
import { holds, type Span } from '../text/text.js'
import { FULL_NAME, PART } from './names.js'
import type { Cast } from './people.js'
import { FAR, type Reading } from './reading.js'

/** Words of saying, by language. */
const SAID: { [language: string]: string } = {
  de: 'sag(?:te|t|ten)|erklärten?|erklärt|betonten?|betont|meint(?:e|en)?|antworteten?|schrieb|schreibt|kritisierten?|warnten?|warnt|forderten?|fordert|ergänzten?|entgegneten?|erwiderten?|so(?= (?:d(?:er|ie) )?\\p{Lu})',
  fr: '(?:a|ont) (?:déclaré|dit|ajouté|assuré|lancé|affirmé|expliqué|confié|souligné|estimé|indiqué|précisé|répondu|regretté|réagi)|déclare|dit|ajoute|assure|lance|affirme|explique|confie|souligne|estime|indique|précise|répond|prévient|soupire|regrette|insiste',
  es: 'dijo|dice|afirmó|afirma|señaló|señala|escribió|explicó|explica|aseguró|asegura|añadió|añade|declaró|indicó|respondió|sostuvo|apuntó|subrayó|advirtió|comentó|manifestó',
  it: 'ha (?:detto|dichiarato|aggiunto|spiegato|affermato|scritto|risposto|commentato|sottolineato)|dice|spiega|afferma|aggiunge|sottolinea|commenta',
  pt: 'disse|diz|afirmou|afirma|declarou|explicou|acrescentou|escreveu|respondeu|avaliou|destacou',
  nl: 'zei|zegt|aldus|verklaarde|schreef|antwoordde|vertelt|vertelde|benadrukt|benadrukte',
  ja: '述べ|話し|話す|語っ|語る|批判|歓迎|指摘|説明|強調|主張|訴え|答え|コメント|発言|言っ|反論|否定',
  zh: '说|說|表示|称|稱|指出|强调|強調|认为|認為|写道|寫道|回答|回应|回應',
}
/** What begins a clause about others, where no comma does. */
const OTHERS: { [language: string]: string } = {
  fr: "qu[ie]|qu(?=[’'])|dont|où|quand|lorsque|tandis|pendant|après|avant",
  es: 'que|quien|cuando|mientras|donde|después|tras|antes',
  it: 'che|cui|quando|mentre|dove|dopo|prima',
  pt: 'que|quem|quando|enquanto|onde|depois|após|antes',
  nl: 'die|dat|toen|nadat|terwijl|wanneer|als|omdat|voordat',
}
/** Whose the name behind them is not. */
const PREPOSITION =
  /(?:^|\s)(?:vo[nm]|zu[rm]?|für|mit|bei|an|gegen|über|des?|du|d[’']|à|aux?|pour|avec|del|al?|por|para|con|di|d[ao]|per|van|voor|met|tegen) ?$/iu
const CLAUSE = '[^.;:!?«»“”„"\\n]'
/** `who` is where the speaker is named. */
interface Patterns {
  before: RegExp
  after: RegExp
}
const patternsOf = byLanguage((language): Patterns => {
  const { language: spoken } = new Intl.Locale(language)
  const said = SAID[spoken] ?? '(?!)'
  if (spoken === 'ja')
    return { before: /(?<who>[^。」\n]{1,40})[はがも][^。」\n]*$/u, after: new RegExp(`^と(?:${said})`, 'u') }
  if (spoken === 'zh')
    return {
      // not "小说" and "的说法"
      before: new RegExp(`(?<who>[^。”，\\n]{0,40}?)(?<![小传据])(?:${said})[：:，]?$`, 'u'),
      after: new RegExp(`^(?<who>[^。“”，\\n]{0,40}?)(?:${said})(?=[，。：道]|$)`, 'u'),
    }
  const ends = `, \\p{Ll}|(?<!\\p{L})(?:${OTHERS[spoken] ?? '(?!)'})(?!\\p{L})`
  return {
    // "Otto Klein (SPD) sagte"
    before: new RegExp(
      `(?<who>${CLAUSE}{1,80})(?<!\\))(?: \\([^()]{1,20}\\))? (?:${said})(?: ${CLAUSE}{1,60})? ?: ?$`,
      'u',
    ),
    after: new RegExp(`^,? ?(?:${said}) (?<who>(?:(?!${ends})${CLAUSE}){0,120})`, 'u'),
  }
})
const NAMES = new RegExp(`(?<![\\p{L}\\p{N}])(?:${FULL_NAME}|${PART})`, 'gu')

/** Characters of a name in a script without blanks. */
const LONGEST = 12

export interface Said {
  /** The id of who said it, where one person is named beside it and no more. */
  speaker: string | undefined
}

/** Tells of a quotation whether words beside it say that somebody said it, and who. */
export const saidBeside = ({ content, lines, outer }: Reading, language: string, cast: Cast) => {
  const { before, after } = patternsOf(language)
  const isUnspaced = /^(?:ja|zh)\b/i.test(language)
  /** `isDirect`: only at the end. */
  const named = (who: string, isDirect: boolean): string[] =>
    isUnspaced
      ? Array.from(who, (_, from) =>
          Array.from({ length: LONGEST }, (_, more) => cast.exactly(who.slice(from, from + more + 1)) ?? ''),
        ).flat()
      : [...who.matchAll(NAMES)].flatMap(({ index, 0: words }) => {
          const id = cast.called(words)
          if (id === undefined) return []
          const [first] = cast.nameOf(id)!.split(' ')
          // "Sprecherin von Otto Klein"
          const start = index + Math.max(0, words.indexOf(first!))
          const isBeside = !isDirect || index + words.length === who.length
          return PREPOSITION.test(who.slice(0, start)) || !isBeside ? [] : [id]
        })
  const onlyPerson = (who = '', isDirect = false): string | undefined => {
    const [person, ...others] = new Set(named(who, isDirect).filter((id) => id.startsWith('person:')))
    return others.length === 0 ? person : undefined
  }
  return (quotation: Span): Said | undefined => {
    const line = lines.find((line) => holds(line, quotation))
    // what goes on over paragraphs is in no line
    if (!line) return undefined
    const index = outer.indexOf(quotation)
    const [last, next] = [outer[index - 1]?.end ?? 0, outer[index + 1]?.start ?? content.length]
    const behind = after.exec(content.slice(quotation.end, Math.min(line.end, next)))
    const ahead = before.exec(content.slice(Math.max(line.start, last, quotation.start - FAR), quotation.start))
    // in Japanese who says it stands before, and that they say it behind
    const isSaid = /^ja\b/i.test(language) ? behind : (behind ?? ahead)
    if (!isSaid) return undefined
    return { speaker: onlyPerson(behind?.groups?.who) ?? onlyPerson(ahead?.groups?.who, true) }
  }
}
