import type { EngineEvent } from '../../../src/engine/events.ts'
import { unknownPullRequests, type PullRequests } from '../../../src/engine/policy/previews.ts'
import { empty, running } from './history.ts'
import { afterDeath, begin, play, sceneOf, until, type Asked, type Stage } from './stage.ts'

const hour = 3600_000
const day = 24 * hour

const pullRequests: PullRequests = {
  wish: async (number) =>
    number === 6 ? { wanted: false, why: 'pull request 6 is closed' } : { wanted: true, headSha: 'f'.repeat(40) },
  wanted: async () => new Set([5, 7]),
}

const ofPull = (preview: number): Asked => ({ preview, explicit: false, pullRequests })

/** The previews of two pull requests. */
async function openPreviews(stage: Stage): Promise<Stage> {
  for (const number of [5, 6]) {
    await begin(stage, { ...ofPull(number), command: 'preview', nth: number, pullRequests: unknownPullRequests }).end
    await stage.world.time.sleep(hour)
  }
  return stage
}

/** It takes along that of a pull request whose end was missed. */
export async function previewOpened() {
  const stage = await openPreviews(await empty({ url: 'https://pr-7.preview.example.com' }))
  return play(stage, { ...ofPull(7), command: 'preview' })
}

export async function previewRemoved() {
  const stage = await openPreviews(await empty({ url: 'https://pr-6.preview.example.com' }))
  return play(stage, { ...ofPull(6), command: 'destroy' })
}

/** A deployment whose run is at its first step, as soon as that has been so for a while. */
async function underWay(stage: Stage, asked: Asked = {}) {
  let isMoved = false
  const act = begin(stage, { ...asked, meanwhile: ({ type }) => void (isMoved ||= type === 'shifted') })
  await until(stage, () => isMoved)
  await stage.world.time.sleep(20_000)
  return act
}

export async function cancelledRun() {
  const stage = await running()
  const act = await underWay(stage)
  act.cancel()
  return sceneOf(stage, act)
}

/** What it replaced is not removed yet. */
export async function cancelledRetiring() {
  const stage = await running()
  const cancel = ({ type, ...of }: EngineEvent) =>
    void (type === 'step-started' && 'step' in of && of.step === 'retire' && act.cancel())
  const act = begin(stage, { meanwhile: cancel })
  return sceneOf(stage, act)
}

/** The log of the post step: neither the run that was killed nor this has a summary. */
export async function postStep() {
  const stage = await running()
  const act = await underWay(stage)
  act.started.session.kill()
  return afterDeath(stage, act)
}

/** An idle preview, one whose pull request is closed, and what a run has left that was killed. */
export async function sweep() {
  const stage = await openPreviews(await running())
  await stage.world.time.sleep(4 * day)
  const act = await underWay(stage)
  act.started.session.kill()
  await stage.world.time.sleep(hour / 10)
  return play(stage, { command: 'sweep', pullRequests })
}

export const destroyed = async () => play(await running(), { command: 'destroy', force: true })

export const destroyRefused = async () => play(await running(), { command: 'destroy' })
