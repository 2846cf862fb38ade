import type { OperationKind } from '../../ports/ledger.ts'

/** Whether an operation that is proven has made a release live; a kind that is not in here does not compile. */
const kinds = { deploy: true, rollback: true, destroy: false, sweep: false } as const satisfies Readonly<
  Record<OperationKind, boolean>
>

/** The kinds of which GitHub is told as a deployment. */
export type LiveKind = {
  [Kind in OperationKind]: (typeof kinds)[Kind] extends true ? Kind : never
}[OperationKind]

export const liveKinds = (Object.keys(kinds) as OperationKind[]).filter(makesLive)

export function makesLive(kind: OperationKind): kind is LiveKind {
  return kinds[kind]
}
