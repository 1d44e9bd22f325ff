/** All tests of represent/ in one process: each process of its own would spend two seconds on starting. */
import './represent/annotations.test.js'
import './represent/article-page.test.js'
import './represent/csv.test.js'
import './represent/json-ld.test.js'
import './represent/marked-text.test.js'
import './represent/ninjs.test.js'
import './represent/pages.test.js'
