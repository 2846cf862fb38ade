// Goal: equal words once, and frames that are not the app's folded.
import { expect, test } from '@jest/globals'
import { folded } from '../../src/report/summary/sections/last-log-lines.ts'

test('equal lines in a row are told once, and how often they came', () => {
  expect(folded(['starting', 'no database', 'no database', 'no database', 'starting'])).toEqual([
    'starting',
    'no database (3 times)',
    'starting',
  ])
})

test('frames of the runtime and of packages are one line, those of the app are not', () => {
  const lines = [
    'TypeError: x is not a function',
    '    at handle (/app/server.js:12:3)',
    '    at Layer.handle (/app/node_modules/express/lib/layer.js:95:5)',
    '    at next (/app/node_modules/express/lib/route.js:149:13)',
    '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
    'exit code 7',
  ]
  expect(folded(lines)).toEqual([
    'TypeError: x is not a function',
    '    at handle (/app/server.js:12:3)',
    '    … 3 frames of the runtime',
    'exit code 7',
  ])
})
