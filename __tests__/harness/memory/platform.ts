import { createHash } from 'node:crypto'
import type { Images } from '../../../src/ports/images.ts'
import type { Ledger, Operation } from '../../../src/ports/ledger.ts'
import type { Platform } from '../../../src/ports/platform.ts'
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
  const { images } = world
  return {
    find: (sha, call) => session.read('find', call, () => images.get(sha)),
    missing: (digests, call) =>
      session.read('missing', call, () => {
        const there = new Set([...images.values()].map(({ digest }) => digest))
        return new Set(digests.filter((digest) => !there.has(digest)))
      }),
    build: ({ sha }, { app, image: { build } }, call) =>
      session.change(
        'build',
        call,
        () => {
          world.builds += 1
          const digest = `sha256:${createHash('sha256')
            .update(`${sha} ${JSON.stringify(build)}`)
            .digest('hex')}`
          const { imageBytes: sizeBytes } = world.options
          const image = images.get(sha) ?? { sha, digest, reference: `memory:${app}:${sha}`, sizeBytes }
          images.set(sha, image)
          return image
        },
        { subject: sha },
      ),
    unneeded: (keep, call) =>
      session.read('unneeded', call, () => [...images.values()].filter(({ digest }) => !keep.has(digest))),
    prune: (_app, keep, call) =>
      session.change('pruneImages', call, () => {
        const used = [...world.places.values()].flatMap(({ fleets }) => [...fleets.values()])
        const needed = new Set([...keep, ...used.map(({ tags }) => tags.digest)])
        const gone = [...images.values()].filter(({ digest }) => !needed.has(digest))
        for (const { sha } of gone) images.delete(sha)
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
