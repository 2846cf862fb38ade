// A rollback to a warm release, from the start of the process until its weights were read back, beside the same bundle
// failing fast because its spec is missing.
import { median, printTable, verdict } from './lib/figures.mjs'
import { createSandbox, quick } from './lib/sandbox.mjs'

const runs = 15
const sandbox = await createSandbox({ spec: quick })
try {
  await sandbox.run({ command: 'deploy' })
  await sandbox.repository.commit('Second')
  await sandbox.run({ command: 'deploy' })
  const times = { rollback: [], whole: [], failing: [] }
  for (let run = 0; run <= runs; run += 1) {
    const failing = await start({ command: 'rollback', spec: 'missing.yml' })
    const rollback = await start({ command: 'rollback', 'rollback-to': `v${1 + (run % 2)}` })
    if (rollback.verified === undefined) throw new Error(rollback.log)
    if (run === 0) continue
    times.failing.push(failing.ended)
    times.rollback.push(rollback.verified)
    times.whole.push(rollback.ended)
  }
  const [failing, rollback, whole] = [times.failing, times.rollback, times.whole].map(median)
  printTable(
    ['', 'median'],
    [
      ['failing on a missing spec', `${failing.toFixed(0)} ms`],
      ['rollback, until the weights are verified', `${rollback.toFixed(0)} ms`],
      ['rollback, whole process', `${whole.toFixed(0)} ms`],
    ],
  )
  verdict('a warm rollback against failing fast', rollback / failing, 2)
} finally {
  await sandbox.remove()
}

/** Milliseconds until the process ended, and until it said that weights were read back. */
async function start(inputs) {
  const run = await sandbox.start(inputs)
  const verified = await run.untilLog('traffic: v').then(
    () => performance.now() - run.startedAt,
    () => undefined,
  )
  const { seconds, log } = await run.finished
  return { ended: seconds * 1000, verified, log }
}
