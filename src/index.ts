import { setMaxListeners } from 'node:events'
import { getState, saveState } from '@actions/core'
import { cancelled } from './action/stopped.ts'

const controller = new AbortController()
// Every call under way listens to it; Node would warn of a leak from the eleventh on.
setMaxListeners(0, controller.signal)

function cancel(): void {
  controller.abort(cancelled())
}

process.on('SIGINT', cancel)
process.on('SIGTERM', cancel)

const isPost = getState('is-post') === 'true'
if (!isPost) saveState('is-post', 'true')
const run = isPost ? (await import('./action/post.ts')).post : (await import('./action/main.ts')).main
process.exitCode = await run(process.env, controller.signal)
