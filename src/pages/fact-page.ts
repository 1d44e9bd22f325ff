/** One fact, to be read and cited: its words, who says so, and the place that says it. */
import { html } from 'ghtml'
import type { Anchor } from '../kinds/anchor.js'
import { type Article, dateOf } from '../kinds/article.js'
import type { Fact, FactKind } from '../kinds/fact.js'
import type { Reference } from '../kinds/id.js'
import { capital } from '../kinds/kind.js'
import { linkTo, pageOf } from './items.js'
import type { Page } from './layout.js'
import { paragraphs } from './paragraphs.js'
import { days } from './wording.js'

export interface FactPage {
  fact: Fact
  kind: FactKind
  article: Article
  /** What it states, in words, and as HTML with the ways to those whom it names. */
  statement: string
  stated: string
  about: Reference[]
  /** Why it is taken to be so, where the text does not say it in so many words. */
  inferred?: string | undefined
  /** What its article says against it. */
  disputed?: { note: string; anchor: Anchor } | undefined
  /** The words that attribute it. */
  cue?: Anchor | undefined
  citations: Record<string, string>
  embed: string
  jsonLd?: object | undefined
}

export const factPage = (page: FactPage): Page => {
  const { fact, kind, article, statement, stated, about, inferred, disputed, cue, citations, embed, jsonLd } = page
  const anchors = kind.anchors(fact)
  const words = anchors.map(({ exact }) => exact).join(' … ')
  return {
    title: `“${short(words)}”, ${statement}`,
    description: `“${short(words)}” ${statement}. In “${article.title}”, ${article.publisher}.`,
    path: pageOf(fact.href),
    json: fact.href,
    embed,
    about: 'article',
    ...(jsonLd && { jsonLd }),
    script: '/copy.js',
    main: html`<article class="plain fact">
<p class="over">${capital(kind.kind)}</p>
<h1 lang="${article.language}" dir="auto"><q>${words}</q></h1>
<p class="lead">!${stated}</p>
!${inferred ? html`<p class="inferred">Inferred: ${inferred}</p>` : ''}
!${disputed ? html`<p class="disputed"><strong>Corrected by the article.</strong> ${disputed.note} <q lang="${article.language}">${disputed.anchor.exact}</q></p>` : ''}
!${about.length > 0 ? html`<p>About !${new Intl.ListFormat('en').format(about.map(linkTo))}</p>` : ''}
<h2>Where it stands</h2>
<p>!${linkTo(fact.article)}, <bdi>${article.publisher}</bdi>!${when(article)}</p>
!${paragraphs(article, anchors)}<p class="onwards"><a href="${anchors[0]!.href}">Read it in the article</a>!${atSource(article, anchors[0]!)}</p>
!${cue ? html`<p class="quiet">Attributed by <q lang="${article.language}">${cue.exact}</q></p>` : ''}
<h2>Cite it</h2>
!${Object.entries(citations).map(([name, text], index) => copyable(name, text, index === 0))}
<h2>Embed it</h2>
<p>Programs that know oEmbed find it at this address. By hand: the HTML above.</p>
<p class="quiet">Proved in version <a href="${article.links.revisions}/${anchors[0]!.revision}"><code>${anchors[0]!.revision}</code></a> of the article. !${others(kind)}</p>
</article>`,
  }
}

const SHORT = 80
/** The beginning of words that are long. */
const short = (words: string) => {
  const points = [...words]
  return points.length <= SHORT
    ? words
    : `${points
        .slice(0, SHORT)
        .join('')
        .replace(/\s\S*$/, '')} …`
}

const when = (article: Article) => {
  const date = dateOf(article)
  return date ? html`, ${days(date)}${date.inferred ? ' (inferred)' : ''}` : ''
}

/** The same words where they were published, where that is known. */
const atSource = ({ source }: Article, { href }: Anchor) => {
  const fragment = href.slice(href.indexOf('#'))
  return source
    ? html` <a href="${source}${fragment.startsWith('#:~:') ? fragment : ''}">and where it was published</a>`
    : ''
}

/** Text to be selected; a button to copy it where there is script. */
const copyable = (name: string, text: string, isOpen: boolean) => html`<details class="cite"!${isOpen ? ' open' : ''}>
<summary>${name}</summary>
<pre tabindex="0" role="region" aria-label="Citation as ${name}">${text}</pre>
</details>
`

const others = ({ plural }: FactKind) => html`<a href="/${plural}">All ${plural}</a>`
