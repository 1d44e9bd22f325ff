import t from 'tap'
import { unwrapped } from '../../src/text/unwrapped.js'

const WORDS =
  'They talk of what they may say to each other, of what they may not, and of a well-known mill that is to close.'
/** Lines that hold as many words as fit. */
const wrapped = (text: string, width: number, indent = '') => {
  const lines = [indent]
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line.trim() !== '' && `${line} ${word}`.length > width) lines.push(indent + word)
    else lines[lines.length - 1] = line.trim() === '' ? indent + word : `${line} ${word}`
  }
  return lines.join('\n')
}

t.test('paragraphs whose lines were broken to fit a width are lines again, whatever the width', async (t) => {
  const paragraph = Array(4).fill(WORDS).join(' ')
  const text = `Talks to come\nBy Ann Lee\n\n${paragraph}\n\nThey left.\n\n${paragraph}\n`
  for (const width of [40, 66, 72, 80, 100]) {
    const broken = text
      .split('\n')
      .map((line) => wrapped(line, width))
      .join('\n')
    t.not(broken, text)
    t.equal(unwrapped(broken), text, String(width))
    t.equal(unwrapped(broken.replaceAll('\n', '\r\n')), text, `${width}, as mail is sent`)
  }
  const mixed = `The mill has been old for a long time, mayor says\n${wrapped(paragraph, 50)}\n\n- of the old mills that stand on the river, all\n- of the new ones, none\n\n    In letters of a verse, all of it\n    And none of it of use`
  t.equal(unwrapped(mixed), mixed.replace(wrapped(paragraph, 50), paragraph), 'a title, items and verse')
  t.equal(unwrapped(wrapped(paragraph, 60, '  ')), `  ${paragraph}`, 'indented')
  t.equal(
    unwrapped(
      'It is an old mill on a river, and a well-\nknown one, of which some of its owners say\nthat it has to close, and others say that it\nis not to close at all',
    ),
    'It is an old mill on a river, and a well-known one, of which some of its owners say that it has to close, and others say that it is not to close at all',
  )
})

t.test('any other text is as it was', async (t) => {
  for (const text of [
    '',
    'One.\nTwo.\nThree.\nFour.\n',
    `${'市長は月曜日に工場を閉鎖すると表明した。組合は反対している。'.repeat(2)}\n`.repeat(4),
    '2015-01-01,leeds,12000,14000,closed,open\n'.repeat(5),
    '| leeds | 12000 | 14000 | closed | open |\n'.repeat(5),
    'leeds     12000    14000    closed    open\n'.repeat(5),
    'const mill = await read(closed, and, open);\n'.repeat(5),
    '1. the mill is old, and the river is older\n2. the workers are young, and they are here\n'.repeat(3),
    `${WORDS}\n${WORDS}\n${WORDS}\n${WORDS}\n`,
    'Roses are red,\nviolets are blue,\nsugar is sweet,\nand so are you.\n\nAnd so on and on.\n',
    'A line that is full of words, and has no\nend, for it goes on in another one',
    'The mill is old, and some of them say it\nIs older than the river that it stood on,\nAnd some of them say nothing of its age,\nNor do they say who built it, or for what',
  ])
    t.equal(unwrapped(text), text)
})
