/** ARNs in one account and region. */
export interface Arns {
  /** `arns.of('ssm', 'parameter/x')`. */
  of(service: string, resource: string): string
  /** Of what belongs to no account: images and snapshots (Amazon EC2, Service Authorization Reference). */
  unowned(service: string, resource: string): string
  /** Of what belongs to no region. */
  global(service: string, resource: string): string
}

export function arnsIn(region: string, account: string): Arns {
  const arn = (service: string, at: string, owner: string, resource: string) =>
    `arn:aws:${service}:${at}:${owner}:${resource}`
  return {
    of: (service, resource) => arn(service, region, account, resource),
    unowned: (service, resource) => arn(service, region, '', resource),
    global: (service, resource) => arn(service, '', account, resource),
  }
}
