/** `npm run bench -- --<what> [articles]`: one of the measurements beside this file; `--verify` unless said otherwise. */
const MEASUREMENTS = ['verify', 'search', 'numbers', 'http', 'growth', 'articles', 'draft']

const asked = process.argv[2]?.startsWith('--') ? process.argv.splice(2, 1)[0]!.slice(2) : 'verify'
if (MEASUREMENTS.includes(asked)) await import(`./${asked}.ts`)
else {
  console.error(`--${asked} is not measured: ${MEASUREMENTS.map((name) => `--${name}`).join(', ')} are`)
  process.exitCode = 1
}
