/** What a check finds, in forms that people, editors' programs and CI read. */
import { join } from 'node:path'
import { type Fault, printFault } from './fault.js'

/** What was checked: what is wrong, and, where nothing is, what is missing. */
export interface Findings {
  folder: string
  faults: Fault[]
  missing: Fault[]
  /** How many there are of each kind, where nothing is wrong. */
  counts?: Record<string, number>
}

export const FORMATS = {
  /** For people. */
  text: ({ folder, faults, missing, counts }) =>
    counts
      ? [
          ...missing.map(printFault),
          `${folder} is sound: ${Object.entries(counts)
            .map(([kind, count]) => `${kind} ${count}`)
            .join(', ')}, missing ${missing.length}`,
        ]
      : [`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`, ...faults.map(printFault)],

  /** As compilers print them, with paths from where the check was started (GNU Coding Standards, 4.4). */
  unix: ({ folder, faults, missing }) => [
    ...faults.map((fault) => unixLine(folder, fault, 'error')),
    ...missing.map((fault) => unixLine(folder, fault, 'warning')),
  ],

  /** One JSON document. */
  json: ({ folder, ...findings }) => [
    JSON.stringify({ sound: findings.faults.length === 0, folder, ...findings }, undefined, 2),
  ],

  /** Annotations of GitHub Actions. */
  github: ({ folder, faults, missing }) => [
    ...faults.map((fault) => githubLine(folder, fault, 'error')),
    ...missing.map((fault) => githubLine(folder, fault, 'warning')),
  ],
} satisfies Record<string, (findings: Findings) => string[]>

export type Format = keyof typeof FORMATS

const unixLine = (folder: string, { file, line = 1, column = 1, pointer, detail }: Fault, level: string) =>
  `${join(folder, file)}:${line}:${column}: ${level}: ${oneLine(detail)}${pointer ? ` [${pointer}]` : ''}`

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

const githubLine = (folder: string, { file, line, column, detail }: Fault, level: string) => {
  const places = { file: join(folder, file), line, col: column }
  const properties = Object.entries(places).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  )
  return `::${level} ${properties.join()}::${escaped(detail)}`
}

/** As workflow commands have to be written. */
const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
