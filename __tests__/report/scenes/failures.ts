import type { EngineEvent } from '../../../src/engine/events.ts'
import type { Environment } from '../../../src/spec/types.ts'
import { moveByHand } from '../../harness/memory/nature.ts'
import { behave, running } from './history.ts'
import { begin, play, sceneOf, until } from './stage.ts'

/** No instance ever answers its health check. */
export async function failedHealth() {
  const stage = await running()
  behave(stage, { boot: 'unhealthy' })
  return play(stage, {})
}

/** The program ends right after it was started. */
export async function failedBoot() {
  const stage = await running()
  behave(stage, { boot: 'dies' })
  return play(stage, {})
}

/** It says that it is healthy, and answers every request with an error. */
export async function failedCheck() {
  const stage = await running()
  behave(stage, { errorPercent: 100 })
  return play(stage, {})
}

/** It turns unhealthy when it has had traffic for a while. */
export async function failedCanary() {
  const stage = await running()
  behave(stage, { flapsAfterMs: 20_000 })
  return play(stage, {})
}

/** It answers more often with an error than its predecessor. */
export async function failedErrorRate() {
  const stage = await running()
  behave(stage, { errorPercent: 9 })
  return play(stage, {})
}

const withAlarm = (environment: Environment): Environment => ({
  ...environment,
  gates: { ...environment.gates, alarms: ['shop-5xx'] },
})

export async function alarmFiring() {
  const stage = await running()
  const { alarms, time } = stage.world
  alarms.set('shop-5xx', 'ok')
  const fire = () => time.sleep(25_000).then(() => alarms.set('shop-5xx', 'firing'))
  const meanwhile = (event: EngineEvent) => void (event.type === 'shifted' && event.percent[7] === 10 && fire())
  return play(stage, { change: withAlarm, meanwhile })
}

/** Somebody has sent half of the traffic to the release from before. */
export async function foreignWeights() {
  const stage = await running()
  const { world } = stage
  moveByHand(world, world.place('production'), { 'group-production-v4': 50, 'group-production-v6': 50 })
  return play(stage, {})
}

/** Another run is at work. */
export async function busy() {
  const stage = await running()
  const told = { image: false }
  const other = begin(stage, {
    nth: 7,
    meanwhile: (event) => void (told.image ||= event.type === 'step-started' && event.step === 'image'),
  })
  await until(stage, () => told.image)
  const late = begin(stage, {})
  await Promise.all([other.end, late.end])
  return sceneOf(stage, late)
}
