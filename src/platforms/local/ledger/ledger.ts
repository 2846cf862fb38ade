import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { access, readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { storeError } from '../../../agent/store/store-error.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Call } from '../../../ports/common.ts'
import type { Ledger, StoredOperation } from '../../../ports/ledger.ts'
import { parseJson } from '../../../support/checked-json.ts'
import { codeOf, createFile, replaceFile } from '../../../support/durable.ts'
import { timedOut, within } from '../../../support/within.ts'
import { damaged, missingEntry, readOperation, type StoredEntry } from '../../shared/ledger-entry.ts'
import { entryName, entryNumber, storedEntry } from './entry.ts'
import { makeFolder } from '../../../support/make-folder.ts'

export interface LedgerOptions {
  /** This environment's own folder; made by the first entry. */
  readonly folder: string
  readonly leaseMs: number
  readonly clock: Clock
}

/**
 * An environment's ledger as a folder with a file per entry: creation is exclusive, replacement is a rename, and times
 * are the file system's, never this process's.
 * @throws every method: KnownError `ledger-damaged`, `platform-timeout`, and what `storeError` makes of the disk's.
 */
export function createLedger({ folder, leaseMs, clock }: LedgerOptions): Ledger {
  const ledger = `the ledger ${folder}`
  const fileOf = (number: number) => path.join(folder, entryName(number))
  const bounded = <T>(call: Call, what: string, work: () => Promise<T>, mayLand = false): Promise<T> =>
    within(
      clock,
      call,
      what,
      () =>
        work().catch((error) => {
          throw storeError(error, folder)
        }),
      () => timedOut(what, mayLand),
    )
  /** @param work takes what it has to call right before it takes effect: this process may have stood still. */
  const changed = <T>(call: Call, what: string, work: (inTime: () => void) => Promise<T>): Promise<T> => {
    const inTime = () => {
      if (clock.now() >= call.deadline) throw timedOut(what)
    }
    return bounded(call, what, () => work(inTime), true)
  }
  return {
    leaseMs,
    callTimeoutMs: leaseMs / 5,
    absenceHoldsMs: 0,
    landsLateMs: 0,
    now: (call) => bounded(call, `reading the time of ${ledger}`, () => storeTime(folder)),
    append: (operation, call) =>
      changed(call, `adding entry ${operation.number} to ${ledger}`, async (inTime) => {
        const outcome = await createFile(fileOf(operation.number), serialize(operation), inTime)
        return outcome === 'created' ? 'appended' : 'taken'
      }),
    get: (number, call) =>
      bounded(call, `reading entry ${number} of ${ledger}`, async () => readEntry(folder, entryName(number))),
    getWithNext: (number, call) =>
      bounded(call, `reading entry ${number} of ${ledger}`, async () => ({
        own: readEntry(folder, entryName(number)),
        next: readEntry(folder, entryName(number + 1)),
      })),
    update: (operation, call) =>
      changed(call, `writing entry ${operation.number} of ${ledger}`, async (inTime) => {
        await requireEntry(fileOf(operation.number))
        await replaceFile(fileOf(operation.number), serialize(operation), inTime)
      }),
    list: (call) => bounded(call, `reading ${ledger}`, () => readEntries(folder)),
    prune: (numbers, call) =>
      changed(call, `pruning ${ledger}`, async () => {
        await Promise.all(numbers.map((number) => rm(fileOf(number), { force: true })))
      }),
  }
}

async function requireEntry(file: string): Promise<void> {
  await access(file).catch((error) => {
    throw codeOf(error) === 'ENOENT' ? missingEntry(`ledger entry ${file}`) : error
  })
}

function serialize(operation: unknown): string {
  return `${JSON.stringify(operation, undefined, 2)}\n`
}

async function readEntries(folder: string): Promise<readonly StoredOperation[]> {
  const names = await readdir(folder).catch((error) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  return names
    .filter((name) => entryNumber(name) !== undefined)
    .map((name) => readEntry(folder, name))
    .filter((entry) => entry !== undefined)
    .toSorted((a, b) => a.operation.number - b.operation.number)
}

/**
 * Undefined only where the system says that there is no such file. Synchronous because entries are tiny and many: a trip
 * to the thread pool for each takes longer than reading it.
 */
function readEntry(folder: string, name: string): StoredOperation | undefined {
  const file = path.join(folder, name)
  const entry = storedEntry(file, entryNumber(name) ?? 0)
  const descriptor = openExisting(entry)
  if (descriptor === undefined) return undefined
  try {
    const operation = readOperation(entry, () => parseJson(readWhole(descriptor)))
    return { operation, storedAt: fstatSync(descriptor).mtimeMs }
  } finally {
    closeSync(descriptor)
  }
}

/** A pipe that somebody put there would keep the whole process waiting for its other end (open(2), O_NONBLOCK). */
function openExisting(entry: StoredEntry): number | undefined {
  try {
    return openSync(entry.name, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return undefined
    // A link to itself, a socket.
    throw code === 'ELOOP' || code === 'ENXIO' ? damaged(entry, error) : error
  }
}

/** Far more than a title and a reason can be. */
const mostBytes = 1024 * 1024

function readWhole(descriptor: number): string {
  const stats = fstatSync(descriptor)
  if (!stats.isFile()) throw new Error('it is not a file')
  if (stats.size > mostBytes) throw new Error(`it has ${stats.size} bytes`)
  return readFileSync(descriptor, 'utf8')
}

/** What the file system stamps on a file that is written now; the clock that `storedAt` is read from. */
async function storeTime(folder: string): Promise<number> {
  const file = path.join(folder, '.clock')
  await writeFile(file, '.').catch(async (error) => {
    if (codeOf(error) !== 'ENOENT') throw error
    await makeFolder(folder, 0o700)
    await writeFile(file, '.')
  })
  return (await stat(file)).mtimeMs
}
