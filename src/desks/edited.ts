/** What both desks say of an edit that is not sound. */
import type { Known } from '../corpus/compile.js'
import { type EntityEdit, InUse, type Written } from '../corpus/desk.js'
import { compiler } from '../corpus/elsewhere.js'
import { type Fault, FaultyCorpus, printFault, sortFaults } from '../corpus/fault.js'
import { type Path, pointer } from '../corpus/read.js'
import { unpack } from '../kinds/packed.js'
import type { Entry } from '../kinds/record.js'

const compile = compiler()

/** What an article comes to. */
export const compiled = async (id: string, files: Written, known: Known): Promise<Entry[]> => {
  const { sound, faults } = await compile(id, files, known)
  if (sound) return unpack(sound)
  throw new FaultyCorpus(sortFaults(faults))
}

/**
 * The error that faults are: of an entity that is put in, its own faults with pointers into it, under no file; where one
 * goes, what names it.
 */
export const errorOf = ({ source }: EntityEdit, faults: Fault[], file: string, path: Path): Error => {
  if (source === undefined) return new InUse(faults.map(printFault))
  const within = pointer(path)
  return new FaultyCorpus(
    faults.map((fault) =>
      fault.file === file && `${fault.pointer}/`.startsWith(`${within}/`)
        ? { file: '', pointer: fault.pointer!.slice(within.length), detail: fault.detail }
        : fault,
    ),
  )
}
