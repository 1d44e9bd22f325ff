import { memoryStore } from '../../src/store/memory.js'
import { storeContract } from './contract.js'

storeContract('the store in memory', async (entries) => memoryStore(entries))
