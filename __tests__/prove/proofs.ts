import type { Finding } from './oracle/finding.ts'
import { crash } from './parts/crash.ts'
import { faultMatrix } from './parts/faults.ts'
import { model } from './parts/model.ts'
import { pairs } from './parts/pairs.ts'
import { plans } from './parts/plans.ts'
import { separator, type Part, type Proof } from './unit.ts'

/** Everything that is proven in the simulated world. */
export const proofs: Readonly<Record<Part, Proof>> = { crash, pairs, faults: faultMatrix, plans, model }

/** Runs one case again, by the name that it was reported with. */
export async function again(name: string): Promise<readonly Finding[]> {
  const [part = ''] = name.split(separator)
  if (!(part in proofs)) throw new Error(`there is no part '${part}'`)
  return proofs[part as Part].again(name.slice(part.length + separator.length))
}
