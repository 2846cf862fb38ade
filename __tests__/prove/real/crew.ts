import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Order, Report } from './lane.ts'

const program = fileURLToPath(new URL('lane.ts', import.meta.url))

/** A case takes a minute at most; a lane that says nothing for so long hangs. */
const patienceMs = 15 * 60_000

/**
 * Has the orders carried out by several processes, each of them one after the other.
 * @param next undefined: there is nothing left to do
 */
export async function carryOut(
  lanes: number,
  next: () => Order | undefined,
  tell: (report: Report) => void,
): Promise<void> {
  await Promise.all(Array.from({ length: lanes }, () => runLane(next, tell)))
}

async function runLane(next: () => Order | undefined, tell: (report: Report) => void): Promise<void> {
  let lane: ChildProcess | undefined
  for (let order = next(); order !== undefined; order = next()) {
    lane ??= open()
    const report = await ask(lane, order)
    if (report === undefined) {
      lane.kill('SIGKILL')
      lane = undefined
    }
    tell(report ?? lost(order))
  }
  if (lane === undefined) return
  const ended = once(lane, 'exit')
  lane.send('end')
  await ended
}

/** An interrupt of this program ends a lane once its case is done. */
function open(): ChildProcess {
  return fork(program, { detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
}

async function ask(lane: ChildProcess, order: Order): Promise<Report | undefined> {
  const given = new AbortController()
  const { signal } = given
  const timer = setTimeout(() => given.abort(), patienceMs)
  const answer = once(lane, 'message', { signal }).then(([report]: unknown[]) => report as Report)
  const ended = once(lane, 'exit', { signal }).then(() => undefined)
  try {
    lane.send(order)
    return await Promise.race([answer, ended])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
    given.abort()
    await Promise.allSettled([answer, ended])
  }
}

function lost(order: Order): Report {
  const name = 'name' in order ? order.name : `${order.platform} ${order.count}, undisturbed`
  const faults = ['the lane ended, or said nothing for too long']
  return { name, verdict: 'broken', faults, ending: 'none', isSecondMissed: false, ms: 0, calls: [], logs: '' }
}
