/** A promise that was not kept, and how it was seen. */
export interface Finding {
  readonly promise: Promised
  readonly what: string
}

/** The promises as the oracle knows them; `docs/reliability.md` says them in full. */
export type Promised =
  | 'served'
  | 'green means live'
  | 'failed means unchanged'
  | 'overtaken changes nothing'
  | 'converges'
  | 'says which'
  | 'nothing orphaned'
  | 'can come back'
  | 'plan is run'
  | 'a known error'

export const broken = (promise: Promised, what: string): Finding => ({ promise, what })
