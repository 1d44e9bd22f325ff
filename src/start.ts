/**
 * What `npm start` and the image run: `bundle.js`, with what `npm run build` compiled of it for this version of Node
 * (`cli/bundle.ts`). Where there is none, it is compiled now.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { constants, Script } from 'node:vm'

const here = import.meta.dirname
const [file, compiled] = [join(here, 'bundle.js'), join(here, `bundle.${process.version}.compiled`)]
const script = new Script(`(function (require, module, exports, __bundled) {${readFileSync(file, 'utf8')}\n})`, {
  filename: 'bundle.js',
  ...(existsSync(compiled) && { cachedData: readFileSync(compiled) }),
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
})
const bundled = { exports: {} }
script.runInThisContext()(createRequire(import.meta.url), bundled, bundled.exports, here)

// only now has it compiled what a start needs
if (process.argv[2] === 'keep')
  process.once('exit', () => {
    // whole, for those that start meanwhile
    writeFileSync(`${compiled}.part`, script.createCachedData())
    renameSync(`${compiled}.part`, compiled)
  })
