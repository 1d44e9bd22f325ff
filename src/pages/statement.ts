/** What a fact states, in words, and as HTML with the ways to those whom it names. */
import { html } from 'ghtml'
import type { Anchor } from '../kinds/anchor.js'
import type { Fact, FactKind } from '../kinds/fact.js'
import { type Figure, figure } from '../kinds/figure.js'
import type { Reference } from '../kinds/id.js'
import { type Position, position } from '../kinds/position.js'
import { type Quote, quote } from '../kinds/quote.js'
import { type Role, role } from '../kinds/role.js'
import { linkTo, speakerLinks } from './items.js'
import { attributed, measured, positioned, STANCES, said } from './wording.js'

export interface Statement {
  statement: string
  stated: string
  about?: Reference[]
  inferred?: string | undefined
  disputed?: { note: string; anchor: Anchor } | undefined
  cue?: Anchor | undefined
}

export const statementOf = (kind: FactKind, fact: Fact): Statement =>
  STATEMENTS.find((one) => one.kind === kind.kind)?.of(fact) ?? {
    statement: kind.says(fact),
    stated: html`${kind.says(fact)}`,
  }

const ofQuote = (quote: Quote): Statement => ({
  statement: attributed(quote),
  stated: html`!${speakerLinks(quote.speakers)}!${said(quote).map((part) => html`, ${part}`)}`,
  about: quote.about,
  inferred: quote.date?.inferred,
  disputed: quote.disputed,
  cue: quote.cue,
})

const ofFigure = (figure: Figure): Statement => {
  const statement = `${figure.label}: ${measured(figure)}`
  return { statement, stated: html`${statement}`, about: figure.about }
}

const ofPosition = (position: Position): Statement => ({
  statement: positioned(position),
  stated: html`!${linkTo(position.holder)} ${STANCES[position.stance]} the !${linkTo(position.agreement)}`,
  inferred: position.inferred,
})

const ofRole = ({ person, country, at }: Role): Statement => {
  const places = [country, at].filter((one) => one !== undefined)
  return {
    statement: [person, ...places].map(({ name }) => name).join(', '),
    stated: [person, ...places].map(linkTo).join(', '),
  }
}

/** The fact is of the kind. */
const statement = <D extends Fact>({ kind }: FactKind<D>, of: (fact: D) => Statement) => ({
  kind,
  of: (fact: Fact) => of(fact as D),
})

const STATEMENTS = [
  statement(quote, ofQuote),
  statement(figure, ofFigure),
  statement(position, ofPosition),
  statement(role, ofRole),
]
