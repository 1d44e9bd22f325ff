/** Lines that are no prose: captions, what else to read, whom to write to, addresses. */

/** What they begin with, before a colon, in the languages of most newspapers. */
const LABELS = [
  'Photo(?:graph)?s?|Images?|Pictures?|Captions?|Credits?|Graphics?|Illustrations?|Video|Watch|Listen|Read (?:more|also|next)|More|See also|Related(?: \\p{L}+)?|Contacts?',
  'Fotos?|Bild(?:er)?|Grafik|Lesen Sie auch|Mehr(?: zum Thema)?|Lees ook',
  'Légende|Crédits?|Lire aussi|À lire(?: aussi)?|Voir aussi',
  'Imagen|Le[ae] también|Ver también|Leia também|Leggi anche',
  '写真|図|関連記事|図解|图|摄影|更多报道|相关(?:报道|阅读)|사진|관련 ?기사',
].join('|')
const LABELLED = new RegExp(`^(?:${LABELS}) ?[:：]`, 'iu')
/** When a page was put on the web, perhaps beside its byline: "Ann Lee · CBC News · Posted: Jun 11, 2026". */
const STAMP = /(?:^|[·|•] ?)(?:Posted|Published|(?:Last )?[Uu]pdated): .*\d/
const URL = /^(?:[\p{L} ]{1,30}:? )?https?:\/\/\S+$/u
const CREDIT = /^(?:[—–-] ?(?:With (?:assistance|reporting|help)|Reporting by|Edited by)|To (?:contact|reach) the)\b/i

export const isAside = (line: string): boolean => LABELLED.test(line) || CREDIT.test(line) || isAddress(line)
export const isStamp = (line: string): boolean => STAMP.test(line)
/** An address of the web, perhaps after a few words: "Mehr unter https://…". */
export const isAddress = (line: string): boolean => URL.test(line)
