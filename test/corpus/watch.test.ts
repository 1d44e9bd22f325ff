import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import t from 'tap'
import { onChange } from '../../src/corpus/watch.js'
import { folderWith } from '../support/folder.js'

t.test('whatever took the place of something else goes on being watched', async (t) => {
  const root = await folderWith(t, {})
  let told = 0
  const { close } = onChange(root, () => told++)
  t.teardown(close)
  let changes = 0
  const isTold = async (what: string, change: () => void) => {
    changes++
    change()
    while (told < changes) await setTimeout(20)
    t.equal(told, changes, what)
  }
  const facts = join(root, 'articles/a/facts.json')
  const [other, b] = [join(root, '.other'), join(root, 'articles/b')]
  const write = (file: string, content: string) => () => writeFileSync(file, content)
  const replace = (file: string, by: string) => () => renameSync(by, file)
  await isTold('a file that comes', write(other, '{}'))
  for (const round of ['once', 'again']) {
    await isTold(`another file in its place, ${round}`, replace(facts, other))
    await isTold('that is written', write(facts, '1'))
    await isTold('and written again', write(facts, round))
    await isTold('as is one beside it', write(other, round))
  }
  await isTold('a new folder', () => {
    mkdirSync(b)
    writeFileSync(join(b, 'facts.json'), '{}')
  })
  await isTold('a file of it', write(join(b, 'facts.json'), '2'))
  await isTold('another in its place', () => {
    renameSync(b, join(root, 'c'))
    mkdirSync(b)
    writeFileSync(join(b, 'facts.json'), '{}')
  })
  await isTold('a file of that', write(join(b, 'facts.json'), '3'))
  await isTold('a folder that goes', () => rmSync(b, { recursive: true }))
  const [elsewhere, away] = [await folderWith(t, {}), `${root}-away`]
  await isTold('a link to a folder, which leads back', () => {
    symlinkSync(root, join(elsewhere, 'back'))
    symlinkSync(elsewhere, join(root, 'linked'))
  })
  await isTold('a file of what it leads to', write(join(elsewhere, 'people.json'), '4'))
  await isTold('a link that leads nowhere', () => symlinkSync('nowhere', join(root, 'nowhere')))
  await isTold('one that leads to itself', () => symlinkSync('itself', join(root, 'itself')))
  await isTold('a file, in spite of those', write(facts, '5'))
  t.throws(() => onChange(root, () => {}), { code: 'ELOOP' }, 'which nobody begins with')
  await isTold('all of it, which goes', () => renameSync(root, away))
  await setTimeout(1500)
  t.equal(told, changes, 'nothing is told of that nobody did')
  await isTold('all of it, which is there again', () => renameSync(away, root))
  await isTold('a file of it then', write(facts, '6'))
})

t.test('a change that nobody waits for any more is not told', async (t) => {
  const root = await folderWith(t, {})
  const { close } = onChange(root, () => t.fail('told'), { recursive: false })
  writeFileSync(join(root, 'articles/a/facts.json'), 'in a folder of it')
  await setTimeout(300)
  writeFileSync(join(root, 'people.json'), '{}')
  await setTimeout(50)
  close()
  await setTimeout(300)
  t.throws(() => onChange('x'.repeat(5000), () => {}), { code: 'ENAMETOOLONG' })
  t.throws(() => onChange(join(root, 'nowhere'), () => {}), { code: 'ENOENT' })
})
