import t from 'tap'
import { memoryStore } from '../../src/store/memory.js'
import { storeContract } from './contract.js'

storeContract(t, 'the store in memory', async (entries) => memoryStore(entries))
