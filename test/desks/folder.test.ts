import t from 'tap'
import { folderSource } from '../../src/folder.js'
import { folderWith } from '../support/folder.js'
import { deskContract } from './contract.js'

deskContract(t, 'edits in a folder', async (t) => folderSource(await folderWith(t, {})))
