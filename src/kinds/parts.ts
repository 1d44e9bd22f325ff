import { z } from 'zod'

/** The schemas of words and of entity ids, so that they are known wherever they stand in the schema of a file. */
export const PARTS = z.registry<{ part: 'words' | 'entity' }>()
