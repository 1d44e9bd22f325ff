/** The tables, in migrations that are applied in order, each once. What is applied is never changed: another one follows. */
import { type SearchFacet, TALLIED } from '../../kinds/counted.js'
import type { Database } from './database.js'

/**
 * Every table has the article that a row belongs to ('' where it belongs to none), so that rows can be distributed by it.
 * `facets` are `name=key`; `least` and `most` the bounds of each; `sorts` the keys of orders: see `keys.ts`.
 */
const MIGRATIONS = [
  `CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
  CREATE TABLE records (
    article text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    facets text[] COLLATE "C" NOT NULL,
    least jsonb NOT NULL,
    most jsonb NOT NULL,
    sorts jsonb NOT NULL,
    words text NOT NULL,
    terms tsvector NOT NULL,
    document bytea NOT NULL,
    PRIMARY KEY (article, kind, id)
  );
  ALTER TABLE records ALTER facets SET STATISTICS 1000;
  CREATE UNIQUE INDEX records_id ON records (kind, id);
  CREATE INDEX records_facets ON records USING gin (facets);
  CREATE INDEX records_words ON records USING gin (terms) WHERE kind <> 'passage';
  CREATE INDEX records_passages ON records USING gin (terms) WHERE kind = 'passage';
  CREATE TABLE terms (term text COLLATE "C" PRIMARY KEY);
  CREATE INDEX terms_like ON terms USING gin (term public.gin_trgm_ops);
  CREATE TABLE articles (
    article text COLLATE "C" PRIMARY KEY,
    digest text NOT NULL,
    reference jsonb NOT NULL,
    mentions text[] NOT NULL
  );
  CREATE TABLE corpus (only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one), revision bigint NOT NULL);
  INSERT INTO corpus (revision) VALUES (0);`,

  // what articles and entities were made of; what is there has none, and is loaded again
  `TRUNCATE articles, records;
  ALTER TABLE articles DROP reference, DROP mentions,
    ADD revision text NOT NULL, ADD content text NOT NULL, ADD facts text NOT NULL;
  ALTER TABLE articles RENAME digest TO stamp;
  CREATE TABLE entities (
    type text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    source text NOT NULL,
    loaded boolean NOT NULL,
    PRIMARY KEY (type, id)
  );
  ALTER TABLE corpus ADD entities bigint NOT NULL DEFAULT 0, ADD epoch uuid NOT NULL DEFAULT gen_random_uuid();
  CREATE TABLE jobs (job bigint PRIMARY KEY, articles int NOT NULL, faults text[] NOT NULL DEFAULT '{}');
  CREATE TABLE tasks (
    article text COLLATE "C" NOT NULL,
    job bigint NOT NULL,
    PRIMARY KEY (article, job)
  );
  DROP INDEX records_id;
  CREATE INDEX records_id ON records (kind, id);
  -- indexes for orders and comparisons are others now, and made below
  DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT indexname FROM pg_indexes WHERE schemaname = current_schema() AND tablename = 'records'
      AND indexname ~ '^records_(by|least|most)_'
    LOOP EXECUTE format('DROP INDEX %I', name); END LOOP;
  END $$;`,

  `CREATE TABLE tallies (
    kind text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (kind, value)
  );
  CREATE INDEX tallies_count ON tallies (kind, count DESC, value);
  -- what is there is counted in another way, and loaded again
  TRUNCATE articles, records, entities, tasks;`,
]

/** The values of a facet that are counted, as a pattern: of speakers those that say which they are (`saysWhich`). */
export const valuesLike = (facet: SearchFacet): string => `${facet}=t${facet === 'speaker' ? '%:' : ''}%`

/** How many of these records there are of each kind (''), and how many of them have each value that is tallied, as SQL. */
export const tallyOf = (records: string, by: 1 | -1): string => {
  const named = TALLIED.map((facet) => `value LIKE '${valuesLike(facet)}'`)
  return `SELECT kind, value, ${by} * count(*) FROM ${records}, LATERAL unnest(array_prepend('', facets)) AS value
    WHERE kind <> 'passage' AND (value = '' OR ${named.join(' OR ')}) GROUP BY kind, value ORDER BY kind, value`
}

/** Any number, by which replicas that start at once wait for each other. */
const LOCK = 815_2018

/** An index for each order of a list, so that a page is read where it starts; names are those of `sorts` in the vocabulary. */
const orderIndex = (key: string) =>
  `CREATE INDEX IF NOT EXISTS "records_by_${key}" ON records (kind, (${keyIn('sorts', key)}), id) WHERE ${keyIn('sorts', key)} IS NOT NULL`

/** An index for what lists are narrowed by with a comparison, and what PostgreSQL is to count of it: how many that leaves. */
const boundIndex = ({ facet, test }: Compared) => {
  const column = boundOf(test)
  const key = keyIn(column, facet)
  return `CREATE INDEX IF NOT EXISTS "records_${column}_${facet}" ON records (kind, (${key})) WHERE ${key} IS NOT NULL;
    CREATE STATISTICS IF NOT EXISTS "records_${column}_${facet}" ON (${key}) FROM records`
}

/** The column that a comparison looks at. */
export const boundOf = (test: Compared['test']) => (test === 'atLeast' ? 'most' : 'least')

/** A key in a column of keys, as SQL. */
export const keyIn = (column: 'sorts' | 'least' | 'most', name: string): string =>
  `(${column}->>'${plain(name)}') COLLATE "C"`

/** @throws TypeError for a name that is none of a facet or an order: it would be SQL. */
export const plain = (name: string): string => {
  if (!/^\w+$/.test(name)) throw new TypeError(`"${name}" is no name`)
  return name
}

/** A facet that a list is narrowed by with a comparison. */
export interface Compared {
  facet: string
  test: 'atLeast' | 'atMost'
}

/** What lists are ordered by, and narrowed by with a comparison: each has an index. */
export interface Indexed {
  orders: string[]
  compared: Compared[]
}

/** Brings the tables up to date. */
export const migrate = async (database: Database, { orders, compared }: Indexed): Promise<void> => {
  const session = await database.connect()
  try {
    await session.query('SELECT pg_advisory_lock($1)', [LOCK])
    await session.query('CREATE TABLE IF NOT EXISTS migrations (version int PRIMARY KEY)')
    const { rows } = await session.query<{ done: number }>('SELECT count(*)::int AS done FROM migrations')
    for (const [at, sql] of [...MIGRATIONS.entries()].slice(rows[0]!.done)) {
      await session.query(`BEGIN; ${sql} INSERT INTO migrations VALUES (${at + 1}); COMMIT`)
    }
    for (const sql of [...orders.map(orderIndex), ...compared.map(boundIndex)]) await session.query(sql)
  } finally {
    // ends the session, and with it the lock
    session.release(true)
  }
}
