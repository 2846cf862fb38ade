import { cloneWorld, createWorld, type App, type WorldOptions } from '../../harness/memory/world.ts'
import { openShop } from './shop.ts'
import { begin, type Asked, type Stage } from './stage.ts'

const options: Partial<WorldOptions> = {
  latencyMs: 80,
  bootMs: 18_000,
  checkMs: 5000,
  url: 'https://shop.example.com',
  imageBytes: 61_300_000,
  zones: ['eu-west-1a', 'eu-west-1b'],
}

const minute = 60_000
const day = 24 * 60 * minute

/** Nothing has been deployed yet. */
export async function empty(more: Partial<WorldOptions> = {}): Promise<Stage> {
  return { shop: await openShop(), world: createWorld({ ...options, ...more }) }
}

/**
 * Some days in the life of the shop: one release was rolled back, one failed, and the registry has lost the oldest image.
 * v6 is live, v4 warm.
 */
export async function running(): Promise<Stage> {
  const { shop, world } = await (lived ??= live())
  return { shop, world: cloneWorld(world) }
}

let lived: Promise<Stage> | undefined

async function live(): Promise<Stage> {
  const stage = await empty()
  const { shop, world } = stage
  await pass(stage, { nth: 1 }, day)
  await pass(stage, { nth: 2 }, 10 * minute)
  await pass(stage, { command: 'rollback', nth: 2 }, day)
  await pass(stage, { nth: 3 }, day)
  behave(stage, { boot: 'dies' }, 4)
  await pass(stage, { nth: 4 }, 30 * minute)
  await pass(stage, { nth: 5 }, 10 * minute)
  world.images.delete(shop.commitOf(1).sha)
  return stage
}

async function pass(stage: Stage, asked: Asked, ms: number): Promise<void> {
  await begin(stage, asked).end
  await stage.world.time.sleep(ms)
}

/** How a commit's program behaves: well, but for this. The shop's last unless another is said. */
export function behave({ shop, world }: Stage, app: Partial<App>, nth = shop.commits.length): void {
  world.apps.set(shop.commitOf(nth).sha, { boot: 'healthy', errorPercent: 0, p99: 10, ...app })
}
