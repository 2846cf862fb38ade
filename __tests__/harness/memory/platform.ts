import { createHash } from 'node:crypto'
import type { Images } from '../../../src/ports/images.ts'
import type { Ledger, Operation } from '../../../src/ports/ledger.ts'
import type { Platform } from '../../../src/ports/platform.ts'
import { recipeOf } from '../../../src/ports/recipe.ts'
import { createFleets } from './fleets.ts'
import { outdated } from './past.ts'
import { createRouter } from './router.ts'
import type { Session } from './session.ts'
import type { Place, World } from './world.ts'

/** The four ports over a world in memory: another implementation of them, not a stand-in for ours. */
export function openMemory(world: World, session: Session, name: string): Platform {
  const place = world.place(name)
  return {
    images: createImages(world, session),
    fleets: createFleets(world, session, place, name),
    router: createRouter(world, session, place, name),
    ledger: createLedger(world, session, place, name),
    pollMs: 20,
    preflight: (_plan, call) => session.read('preflight', call, () => ({ problems: [...world.problems], notices: [] })),
    alarms: (names, call) =>
      session.read('alarms', call, () =>
        names.map((alarm) => ({ name: alarm, state: world.alarms.get(alarm) ?? 'missing' })),
      ),
    environments: (call) =>
      session.read('environments', call, () =>
        [...world.places].filter(([, at]) => !isEmpty(at)).map(([known]) => known),
      ),
    forEnvironment: (other) => openMemory(world, session, other.name),
    close: async () => undefined,
  }
}

function isEmpty({ fleets, groups, ledger, templates, trials, route }: Place): boolean {
  const things = fleets.size + groups.size + ledger.size + templates.size + trials.length
  return things === 0 && route === undefined
}

function createImages(world: World, session: Session): Images {
  const { images, recipes } = world
  const names = (sha: string, recipe: string) => [sha, `${sha}-${recipe}`]
  const isBy = (recipe: string) => (name: string) => images.has(name) && (recipes.get(name) ?? recipe) === recipe
  const find = (sha: string, recipe?: string) =>
    images.get(recipe === undefined ? sha : (names(sha, recipe).find(isBy(recipe)) ?? ''))
  return {
    find: (sha, call, recipe) => session.read('find', call, () => find(sha, recipe)),
    missing: (digests, call) =>
      session.read('missing', call, () => {
        const there = new Set([...images.values()].map(({ digest }) => digest))
        return new Set(digests.filter((digest) => !there.has(digest)))
      }),
    build: (commit, { app, image: made }, call) =>
      session.change(
        'build',
        call,
        () => {
          world.builds += 1
          const { sha } = commit
          const recipe = recipeOf(commit, made)
          const found = find(sha, recipe)
          if (found !== undefined) return found
          const isFirst = !images.has(sha)
          const name = isFirst ? sha : `${sha}-${recipe}`
          const digest = `sha256:${createHash('sha256')
            .update(`${name} ${JSON.stringify(made.build)}`)
            .digest('hex')}`
          const { imageBytes: sizeBytes } = world.options
          const image = { sha, digest, reference: `memory:${app}:${name}`, sizeBytes, ...(!isFirst && { recipe }) }
          images.set(name, image)
          recipes.set(name, recipe)
          return image
        },
        { subject: commit.sha },
      ),
    unneeded: (keep, call) =>
      session.read('unneeded', call, () => [...images.values()].filter(({ digest }) => !keep.has(digest))),
    prune: (_app, keep, call) =>
      session.change('pruneImages', call, () => {
        const used = [...world.places.values()].flatMap(({ fleets }) => [...fleets.values()])
        const needed = new Set([...keep, ...used.map(({ tags }) => tags.digest)])
        const gone = [...images.values()].filter(({ digest }) => !needed.has(digest))
        for (const [name, image] of images) if (gone.includes(image)) images.delete(name)
        return gone
      }),
  }
}

function createLedger(world: World, session: Session, place: Place, name: string): Ledger {
  const { ledger } = place
  const of = (subject: string) => ({ place: name, subject })
  const { leaseMs, callTimeoutMs, skewMs } = world.options
  const storeNow = () => world.time.now() + skewMs
  const store = (operation: Operation) => void ledger.set(operation.number, { operation, storedAt: storeNow() })
  return {
    leaseMs,
    callTimeoutMs,
    absenceHoldsMs: 0,
    landsLateMs: callTimeoutMs / 2,
    now: (call) => session.read('now', call, storeNow),
    append: (operation, call) =>
      session.change(
        'append',
        call,
        () => {
          if (ledger.has(operation.number)) return 'taken'
          store(operation)
          return 'appended'
        },
        of(describe(operation)),
      ),
    get: (number, call) => session.read('get', call, () => ledger.get(number)),
    getWithNext: (number, call) =>
      session.read('get', call, () => ({ own: ledger.get(number), next: ledger.get(number + 1) })),
    update: (operation, call) =>
      session.change(
        'update',
        call,
        () => {
          if (!ledger.has(operation.number)) throw new Error(`there is no entry ${operation.number}`)
          store(operation)
        },
        of(describe(operation)),
      ),
    list: (call) =>
      session.read('listLedger', call, () =>
        (outdated(world, place)?.ledger ?? [...ledger.values()]).toSorted(
          (a, b) => a.operation.number - b.operation.number,
        ),
      ),
    prune: (numbers, call) =>
      session.change(
        'pruneLedger',
        call,
        () => {
          for (const number of numbers) ledger.delete(number)
        },
        of(numbers.join()),
      ),
  }
}

const describe = ({ number, status, phase }: Operation) => `${number} ${status} ${phase}`
