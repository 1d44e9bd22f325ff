/** A program that tap runs: it starts the one of the same name without `.test` as a process of its own, whose coverage is counted. */
import { spawn } from 'node:child_process'

const counter = new URL('count-coverage.js', import.meta.url).href
const program = process.argv[1]!.replace('.test.js', '.js')
// by `env`, because tap has its own counter put into the options of every process that is started from here
// tests make much that is thrown away at once: with room for it a tenth of their time is saved
const options = ['--enable-source-maps', '--max-semi-space-size=128']
const node = [`NODE_OPTIONS=--import=${counter}`, process.execPath, ...options, program]
const running = spawn('env', node, { stdio: 'inherit' })
running.on('close', (code) => (process.exitCode = Number(code !== 0)))
// what tap ends it with, should it hang
for (const signal of ['SIGALRM', 'SIGTERM', 'SIGINT'] as const) process.on(signal, () => running.kill(signal))
