import { KnownError } from '../../errors/known-error.ts'
import type { Weights } from '../../ports/router.ts'

interface Share {
  readonly targetGroup: string
  readonly weight: number
  current: number
}

/** A rule's target groups that have weight, with the state of the distribution. */
export type Split = readonly Share[]

/** @throws KnownError `weight-invalid` for what is not a whole number from 0 to 999, ELBv2's range. */
export function createSplit(weights: Weights): Split {
  const wrong = Object.entries(weights).find(([, weight]) => !Number.isInteger(weight) || weight < 0 || weight > 999)
  if (wrong !== undefined) {
    throw new KnownError(`The weight ${wrong[1]} of target group ${wrong[0]} is not a whole number from 0 to 999.`, {
      code: 'weight-invalid',
    })
  }
  const weighted = Object.entries(weights).filter(([, weight]) => weight > 0)
  return weighted.map(([targetGroup, weight]) => ({ targetGroup, weight, current: 0 }))
}

/**
 * The target group whose turn it is, of those that can serve: smooth weighted round robin, as nginx does it, so that
 * a weight of 10 in 100 is one request in ten from the first ten on, not only on average.
 */
export function chooseTargetGroup(split: Split, canServe: (targetGroup: string) => boolean): string | undefined {
  let total = 0
  let chosen: Share | undefined
  for (const share of split) {
    if (!canServe(share.targetGroup)) continue
    share.current += share.weight
    total += share.weight
    if (chosen === undefined || share.current > chosen.current) chosen = share
  }
  if (chosen !== undefined) chosen.current -= total
  return chosen?.targetGroup
}
