import type { Demands } from '../../ports/router.ts'
import type { Check } from '../../spec/types.ts'

/** A route, or what will be one. */
interface Demanding {
  readonly demands?: Demands | undefined
}

/** Whether a request of this machine is the route's, by whichever of its rules that machine may stand outside of. */
export function meetsDemands({ demands }: Demanding, method: string): boolean {
  return demands === undefined || demands.methods.includes(method)
}

/** The checks through the route, and those of them that would be answered by somebody else. */
export function checksThrough(route: Demanding, all: readonly Check[]) {
  const checks = all.filter(({ when }) => when !== 'before')
  return {
    sent: checks.filter(({ method }) => meetsDemands(route, method)),
    leftOut: checks.filter(({ method }) => !meetsDemands(route, method)),
  }
}

/** What cannot be proven through such a route; undefined where everything can. */
export function demandsText(route: Demanding, all: readonly Check[]): string | undefined {
  if (route.demands === undefined) return undefined
  const { leftOut } = checksThrough(route, all)
  const isProbed = ['GET', 'HEAD'].some((method) => meetsDemands(route, method))
  if (leftOut.length === 0 && isProbed) return undefined
  const names = [
    ...leftOut.map(({ method, path }) => `the check ${method} ${path} through the route is left out`),
    ...(isProbed ? [] : ['this run does not ask the address itself while traffic moves']),
  ]
  return `the route takes ${route.demands.text} only, which this runner’s are not known to be: ${names.join(', ')}`
}
