/** All tests of model/ in one process: each process of its own would spend two seconds on starting. */
import './model/fragment.test.js'
import './model/text.test.js'
