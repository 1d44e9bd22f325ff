/** How the programs are called, and what is said where they are called in another way or the system refuses something. */
import { type ParseArgsConfig, parseArgs } from 'node:util'

const USAGE = {
  check: `npm run check -- [data folder] [--watch] [--complete] [--format=text|unix|json|github]
Says whether a data folder is sound and what is missing: with --watch at every change. It ends with 0 where the folder
is sound and 1 where it is not; with --complete 1 also where something is missing.`,
  draft: `npm run draft -- path/to/article.txt [--data folder] [--language en]
Writes facts.draft.json beside a text: what a program proposes, with the reason for each, for an editor to confirm.`,
  edit: `npm run edit -- [data folder] [--port 3001]
Opens a page on this machine, at the address that it prints, on which an editor confirms what is proposed.`,
  load: `npm run load -- [data folder]
Puts a data folder into the database at DATABASE_URL.`,
  mcp: `npm run --silent mcp
Serves assistants over standard input and output, with what the settings say is served.`,
  new: `npm run new -- <id> [--data folder] < text.txt
Makes the folder of an article from a text on standard input.`,
  openapi: `npm run openapi
Writes the spec and the JSON Schemas of the data files.`,
  token: `npm run token -- [read|write]
Makes a token, and says what of it belongs into TOKENS.`,
}

type Options = NonNullable<ParseArgsConfig['options']>
type Given<O extends Options> = ReturnType<typeof parseArgs<{ allowPositionals: true; options: O }>>

/** What `read` makes of a program’s arguments; nothing where help was asked for, or, which ends with 2, they are wrong. */
export const used = <T, O extends Options>(
  program: keyof typeof USAGE,
  options: O,
  read: (given: Given<O>) => T,
): T | undefined => {
  const usage = USAGE[program]
  if (process.argv.slice(2).some((one) => one === '--help' || one === '-h')) {
    console.log(usage)
    return undefined
  }
  try {
    return read(parseArgs({ allowPositionals: true, options }))
  } catch (error) {
    // of an option that is unknown, Node says how it could be something else
    const [wrong] = (error as Error).message.split(/\. (?=To specify)/)
    console.error(`${wrong}\n${usage.split('\n')[0]}`)
    process.exitCode = 2
    return undefined
  }
}

/** The one that is given, or the one that is meant otherwise; `wrong` is said of more than one, or none. */
export const oneOf = (given: string[], wrong: string, otherwise?: string): string => {
  const [one = otherwise, ...others] = given
  if (one === undefined || others.length > 0) throw new TypeError(wrong)
  return one
}

/** Says why something is not done, and ends with 1. */
export const refuse = (message: string): void => {
  console.error(message)
  process.exitCode = 1
}

/** What the system refuses, in words, by its code. */
const REFUSED: Record<string, string> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is no folder',
  EISDIR: 'is a folder: say which file in it',
  EEXIST: 'is there already, and stays as it is',
  EACCES: 'is not yours to use',
  EADDRINUSE: 'is in use: choose another, or none, for any that is free',
}

/** The same of an error; `subject` is what it is about, where the error does not say. */
export const refuseFor = (error: unknown, subject?: string): void => {
  const { code = '', path = subject, message } = error as NodeJS.ErrnoException
  refuse(path !== undefined && Object.hasOwn(REFUSED, code) ? `${path} ${REFUSED[code]}` : message)
}
