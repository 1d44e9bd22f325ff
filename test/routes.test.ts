/** All tests of routes/ in one process: each process of its own would spend two seconds on starting. */
import './routes/pages.test.js'
import './routes/resources.test.js'
import './routes/search.test.js'
import './routes/verify.test.js'
