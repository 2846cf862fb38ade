import * as v from 'valibot'
import type { Operation } from '../../../ports/ledger.ts'
import type { Weights } from '../../../ports/router.ts'
import { checkedJson } from '../../../support/checked-json.ts'
import { readOperation } from '../../shared/ledger-entry.ts'

/** The most bytes of a standard parameter's value (Managing parameter tiers, Systems Manager User Guide). */
const mostBytes = 4096
/** Longest texts of other people's; what a list of releases or an explanation needs is less. */
const longest = { title: 200, reason: 800 }

type Packed = readonly (readonly [group: number, weight: number])[]

/** An operation with every target group named once: five of them in three places would not fit otherwise. */
type Entry = Omit<Operation, 'baseline' | 'intent'> & {
  readonly groups?: readonly string[]
  readonly baseline?: Packed
  readonly intent?: { readonly from: Packed; readonly to: Packed }
}

/** A parameter's value. Titles and reasons that are too long for one are cut, and end in `…` then. */
export function encodeEntry(operation: Operation): string {
  for (let share = 1; share > 0.05; share /= 2) {
    const text = JSON.stringify(pack(cut(operation, share)))
    if (Buffer.byteLength(text) <= mostBytes) return withoutReferences(text)
  }
  return withoutReferences(JSON.stringify(pack(cut(operation, 0))))
}

/** A group is named by its place in the list. */
const weights = v.array(v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.unknown()]))

const packedEntry = v.looseObject({
  groups: v.exactOptional(v.array(v.string())),
  baseline: v.exactOptional(weights),
  intent: v.exactOptional(v.looseObject({ from: weights, to: weights })),
})

/**
 * @param name the parameter's.
 * @throws KnownError `ledger-damaged`, which names the parameter.
 */
export function decodeEntry(name: string, number: number, text: string): Operation {
  const history = `aws ssm get-parameter-history --name ${name}`
  const advice = `Restore a former value (in the environment’s region, \`${history}\` lists them), or delete the parameter to forget the operation.`
  return readOperation({ name, number, advice }, () => unpack(checkedJson(packedEntry, text)))
}

function unpack({ groups = [], baseline, intent, ...operation }: v.InferOutput<typeof packedEntry>): object {
  return {
    ...operation,
    ...(baseline && { baseline: unpackWeights(groups, baseline) }),
    ...(intent && {
      intent: { ...intent, from: unpackWeights(groups, intent.from), to: unpackWeights(groups, intent.to) },
    }),
  }
}

function unpackWeights(groups: readonly string[], packed: v.InferOutput<typeof weights>): object {
  const named = new Map(packed.map(([group, weight]) => [groups[group], weight]))
  if (named.has(undefined)) throw new Error(`it refers to a target group that is not among its ${groups.length}`)
  if (named.size < packed.length) throw new Error('it gives a target group two weights')
  return Object.fromEntries(named)
}

function pack({ baseline, intent, ...operation }: Operation): Entry {
  const all = [baseline, intent?.from, intent?.to].flatMap((weights) => Object.keys(weights ?? {}))
  const groups = [...new Set(all)]
  const packed = (weights: Weights): Packed =>
    Object.entries(weights).map(([id, weight]) => [groups.indexOf(id), weight] as const)
  return {
    ...operation,
    ...(groups.length > 0 && { groups }),
    ...(baseline && { baseline: packed(baseline) }),
    ...(intent && { intent: { ...intent, from: packed(intent.from), to: packed(intent.to) } }),
  }
}

function cut(operation: Operation, share: number): Operation {
  const shortened = (text: string, most: number) => {
    const characters = Array.from(text)
    return characters.length <= most ? text : `${characters.slice(0, Math.max(0, most - 1)).join('')}…`
  }
  const { title, reason } = operation
  return {
    ...operation,
    title: shortened(title, longest.title * share),
    ...(reason !== undefined && { reason: shortened(reason, longest.reason * share) }),
  }
}

/** Double braces would be taken for a reference to another parameter, and refused (PutParameter, API Reference). */
function withoutReferences(text: string): string {
  return text.replaceAll('{{', String.raw`{\u007b`)
}
