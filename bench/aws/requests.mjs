// Requests of a deployment of two instances and of a warm rollback, and how long the latter takes.
import { setTimeout } from 'node:timers/promises'
import { openAwsShop } from '../../__tests__/harness/aws/shop.ts'
import { median, printTable, verdict } from '../lib/figures.mjs'
import { countProcessorTime, sharesOf } from './processor.mjs'
import { deployment, rollback } from './runs.mjs'

const deployments = 5
const rollbacks = 8

export async function measure(moto) {
  const shop = await openAwsShop(moto)
  try {
    const first = await deployment(shop, 'first')
    const others = []
    for (let n = 1; n <= deployments; n += 1) {
      await aMoment()
      others.push(await deployment(shop, `number ${n}`))
    }
    const time = await countProcessorTime(moto)
    const newest = deployments + 1
    const back = []
    for (let n = 1; n <= rollbacks; n += 1) {
      await aMoment()
      back.push(await rollback(shop, newest - (n % 2)))
    }
    const shares = sharesOf(await time())
    const of = (seen, name) => median(seen.map((run) => run[name]))
    const polls = (seen) => median(seen.map((run) => run.polls.length))
    printTable(
      ['', 'requests, polls apart', 'polls', 'time'],
      [
        row('a first deployment of 2 instances', first.requests, first.polls.length, first.ms),
        row('another, median', of(others, 'requests'), polls(others), of(others, 'ms')),
        row(
          'a warm rollback until its weights are verified, median',
          of(back, 'requests'),
          polls(back),
          of(back, 'ms'),
        ),
      ],
    )
    console.log(`during the rollbacks ${shares}`)
    verdict('requests of a deployment, polls apart', of(others, 'requests'), 60)
    verdict('requests of a warm rollback until verified, polls included', of(back, 'requests'), 20)
    verdict('a warm rollback from the start of its process', of(back, 'ms') / 1000, 1, ' s')
  } finally {
    await shop.cleanup()
  }
}

/** What was written right before makes a run look twice; nobody pushes or presses that quickly. */
const aMoment = () => setTimeout(2000)

function row(what, requests, polls, ms) {
  return [what, requests, polls, `${(ms / 1000).toFixed(2)} s`]
}
