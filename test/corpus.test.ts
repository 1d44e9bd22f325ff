/** All tests of corpus/ in one process: each process of its own would spend two seconds on starting. */
import './corpus/coverage.test.js'
import './corpus/faults.test.js'
import './corpus/locate.test.js'
import './corpus/mentions.test.js'
import './corpus/numbers.test.js'
import './corpus/shipped.test.js'
