import { empty, running } from './history.ts'
import { begin, play, sceneOf, until, type Asked } from './stage.ts'

export const first = async () => play(await empty(), {})

/** The strategy is a canary, and the release from before stays warm. */
export const canary = async () => play(await running(), {})

export async function allAtOnce() {
  const stage = await empty({ url: 'https://staging.shop.example.com' })
  for (const nth of [6, 7]) {
    await begin(stage, { environment: 'staging', nth }).end
    await stage.world.time.sleep(600_000)
  }
  return play(stage, { environment: 'staging' })
}

/** The same commit is deployed twice. */
export async function nothingToDo() {
  const stage = await running()
  await begin(stage, {}).end
  return play(stage, {})
}

/** By the spec of the commit that is live. */
const back: Asked = { command: 'rollback', nth: 5 }

export const rollbackWarm = async () => play(await running(), back)

export const rollbackCold = async () => play(await running(), { ...back, rollbackTo: 'v2' })

/** Its image is gone, and is built again from its commit. */
export const rollbackRebuild = async () => play(await running(), { ...back, rollbackTo: 'v1' })

/** A deployment is at its first step when somebody rolls back. */
async function overtaking() {
  const stage = await running()
  const told = { shifted: false }
  const deployment = begin(stage, { meanwhile: ({ type }) => void (told.shifted ||= type === 'shifted') })
  await until(stage, () => told.shifted)
  const rollback = begin(stage, back)
  await Promise.all([deployment.end, rollback.end])
  return { stage, deployment, rollback }
}

export async function rollbackOverDeployment() {
  const { stage, rollback } = await overtaking()
  return sceneOf(stage, rollback)
}

export async function overtaken() {
  const { stage, deployment } = await overtaking()
  return sceneOf(stage, deployment)
}

export const dryRunOfDeploy = async () => play(await running(), { dryRun: true })

export const dryRunOfRollback = async () => play(await running(), { ...back, dryRun: true })

export const status = async () => play(await running(), { command: 'status' })
