/** All tests of http/ in one process: each process of its own would spend two seconds on starting. */
import './http/bad-input.test.js'
import './http/client-error.test.js'
import './http/conditional.test.js'
import './http/failure.test.js'
import './http/formats.test.js'
import './http/lists.test.js'
import './http/negotiation.test.js'
import './http/snippet.test.js'
