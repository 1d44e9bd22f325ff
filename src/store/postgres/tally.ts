/** How often the values of a facet occur in PostgreSQL. */
import { type SearchFacet, TALLIED } from '../../kinds/counted.js'
import type { RecordKind } from '../../kinds/record.js'
import type { Condition, Tally, TallyQuery } from '../store.js'
import type { Database } from './database.js'
import { keyOf } from './keys.js'
import { valuesLike } from './schema.js'

/** Records whose values are counted, where they are not counted as they come and go. */
const MOST_TALLIED = 1_000

/** Values of facets as they are kept. */
export const facetsIn = (where: Condition[]): string[] => where.map(({ facet, value }) => `${facet}=${keyOf(value)}`)

interface TallyRow {
  [column: string]: unknown
  value: string
  count: number
  of: number
}

export const tallyIn = async (
  database: Database,
  { kind }: RecordKind<unknown>,
  facet: SearchFacet,
  { where, limit }: TallyQuery,
): Promise<Tally> => {
  const isKept = where.length === 0 && TALLIED.some((one) => one === facet)
  const { rows } = isKept
    ? await database.query<TallyRow>(
        `SELECT value, count::int, 0 AS of FROM tallies WHERE kind = $1 AND value LIKE $2 AND count > 0
         ORDER BY count DESC, value LIMIT $3`,
        [kind, valuesLike(facet), limit],
      )
    : await database.query<TallyRow>(
        `WITH found AS MATERIALIZED (
           SELECT facets FROM records WHERE kind = $1 AND facets @> $4 LIMIT ${MOST_TALLIED + 1}
         )
         SELECT value, count(*)::int, (SELECT count(*)::int FROM found) AS of
         FROM (SELECT * FROM found LIMIT ${MOST_TALLIED}) AS counted, unnest(facets) AS value
         WHERE value LIKE $2 GROUP BY value ORDER BY count DESC, value LIMIT $3`,
        [kind, valuesLike(facet), limit, facetsIn(where)],
      )
  return {
    values: rows.map(({ value, count }) => ({ value: value.slice(`${facet}=t`.length), count })),
    ...(rows[0] && rows[0].of > MOST_TALLIED && { of: MOST_TALLIED }),
  }
}
