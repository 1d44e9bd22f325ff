/** What an entity is called elsewhere, as URIs: its Wikidata concept (not the page about it), its Wikipedia article. */

export const sameAs = ({ wikidata, wikipedia }: { wikidata?: string | undefined; wikipedia?: string | undefined }) =>
  [wikidata && `http://www.wikidata.org/entity/${wikidata}`, wikipedia].filter((uri) => uri !== undefined)
