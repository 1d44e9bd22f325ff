/** The thread in which texts are drafted: one for all routes. */
import { elsewhere } from '../corpus/elsewhere.js'

/** @throws TooMuchWork where it takes longer than anybody should wait for. */
export const inDrafts = elsewhere(new URL('./worker.js', import.meta.url))
