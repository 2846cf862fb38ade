import type { Parameter } from '@aws-sdk/client-ssm'
import type { Call } from '../../../ports/common.ts'
import type { Operation, StoredOperation, WithNext } from '../../../ports/ledger.ts'
import { batches } from '../batches.ts'
import type { SSM } from '../clients/ssm.ts'
import { ledgerPath, type EnvironmentKey } from '../names.ts'
import { allPages } from '../pages.ts'
import type { ServiceTime } from '../service-time.ts'
import type { Ask, Aws } from '../session.ts'
import { decodeEntry } from './entry.ts'

/** GetParameters and DeleteParameters take so many names, GetParametersByPath gives as many (SSM API Reference). */
export const batch = 10

/** One environment's parameters, and what is known of them. */
export interface Entries {
  readonly path: string
  readonly ssm: Ask<SSM>
  readonly nameOf: (number: number) => string
  readonly isKnown: (number: number) => boolean
  /** Takes note of an entry that was just written. */
  readonly note: (operation: Operation) => void
  readonly forget: (number: number) => void
  readonly read: (number: number, call: Call) => Promise<StoredOperation | undefined>
  readonly readWithNext: (number: number, call: Call) => Promise<WithNext>
  /** All of them: the first time by pages; then only what had not ended, and what has come after the highest. */
  readonly readAll: (call: Call) => Promise<readonly StoredOperation[]>
}

export function openEntries(aws: Aws, key: EnvironmentKey): Entries {
  const path = ledgerPath(key)
  const memory = createMemory(path, aws.time)
  const ssm: Ask<SSM> = (call, what, send) => aws.ssm(call, `${what} of the ledger ${path}`, send)
  const place = { ssm, path, nameOf: (number: number) => `${path}/${number}`, memory }
  let listed = false
  return {
    ...place,
    isKnown: (number) => memory.entries.has(number),
    note: (operation) => memory.keep({ operation, storedAt: aws.time.now() }),
    forget: (number) => void memory.entries.delete(number),
    async read(number, call) {
      await readSome(place, [number], call)
      return memory.entries.get(number)
    },
    async readWithNext(number, call) {
      await readSome(place, [number, number + 1], call)
      return { own: memory.entries.get(number), next: memory.entries.get(number + 1) }
    },
    async readAll(call) {
      await (listed ? readNews(place, call) : readPages(place, call))
      listed = true
      return [...memory.entries.values()].toSorted((a, b) => a.operation.number - b.operation.number)
    },
  }
}

interface Place extends Pick<Entries, 'ssm' | 'path' | 'nameOf'> {
  readonly memory: Memory
}

/** Pages may be empty with more to come. */
async function readPages({ ssm, path, memory }: Place, call: Call): Promise<void> {
  const parameters = await allPages(async (NextToken) => {
    const request = { Path: path, MaxResults: batch, ...(NextToken !== undefined && { NextToken }) }
    const page = await ssm(call, 'reading the entries', (client, options) =>
      client.getParametersByPath(request, options),
    )
    return { items: page.Parameters, next: page.NextToken }
  })
  memory.learn(parameters)
}

async function readNews(place: Place, call: Call): Promise<void> {
  const { entries } = place.memory
  const open = [...entries.values()].filter(({ operation }) => operation.phase !== 'done')
  const following = (count: number) => Array.from({ length: count }, (_, n) => Math.max(0, ...entries.keys()) + 1 + n)
  const first = following(batch - (open.length % batch))
  for (let numbers = [...open.map(({ operation }) => operation.number), ...first]; ; numbers = following(batch)) {
    await readSome(place, numbers, call)
    if (!entries.has(numbers.at(-1) ?? 0)) return
  }
}

/** What is not there is no error here, and so not one of the store's either. */
async function readSome({ ssm, nameOf, memory }: Place, numbers: readonly number[], call: Call): Promise<void> {
  for (const some of batches(numbers, batch)) {
    const { Parameters = [] } = await ssm(call, `reading ${some.length} entries`, (client, options) =>
      client.getParameters({ Names: some.map(nameOf) }, options),
    )
    memory.learn(Parameters, some)
  }
}

interface Memory {
  readonly entries: Map<number, StoredOperation>
  readonly keep: (stored: StoredOperation) => void
  /**
   * Nothing where one of them is damaged: it is to be found again the next time.
   * @param asked whose entries are gone where there is no parameter of them.
   * @throws KnownError `ledger-damaged`.
   */
  readonly learn: (parameters: readonly Parameter[], asked?: readonly number[]) => void
}

function createMemory(path: string, time: ServiceTime): Memory {
  const entries = new Map<number, StoredOperation>()
  const keep = (stored: StoredOperation) => void entries.set(stored.operation.number, stored)
  return {
    entries,
    keep,
    learn(parameters, asked = []) {
      const learnt = parameters.flatMap((parameter) => storedOf(path, parameter))
      for (const number of asked) entries.delete(number)
      for (const stored of learnt) {
        time.seen(stored.storedAt)
        keep(stored)
      }
    },
  }
}

/** None of what others have put below the path: an entry's name is its number. */
function storedOf(path: string, { Name = '', Value = '', LastModifiedDate }: Parameter): readonly StoredOperation[] {
  const number = Number(/^[1-9]\d{0,14}$/.exec(Name.slice(path.length + 1))?.[0] ?? Number.NaN)
  if (Name !== `${path}/${number}`) return []
  return [{ operation: decodeEntry(Name, number, Value), storedAt: LastModifiedDate?.getTime() ?? 0 }]
}
