/** ARNs of load balancing resources contain each other, so much is known without asking. */

export function isRule(arn: string): boolean {
  return arn.includes(':listener-rule/')
}

/** Of a rule, or of the listener itself. */
export function listenerOf(arn: string): string {
  return isRule(arn) ? arn.replace(':listener-rule/', ':listener/').replace(/\/[^/]+$/, '') : arn
}

export function loadBalancerOf(arn: string): string {
  return listenerOf(arn)
    .replace(':listener/', ':loadbalancer/')
    .replace(/\/[^/]+$/, '')
}

/** `app/web/50dc6c495c0c9188` or `targetgroup/shop/943f017f100becff`, as CloudWatch names them in dimensions. */
export function dimensionOf(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1).replace(/^loadbalancer\//, '')
}

export function targetGroupName(arn: string): string {
  return arn.split('/')[1] ?? ''
}
