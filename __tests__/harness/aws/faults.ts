import { AwsError } from './answers.ts'
import type { Decoded } from './decode.ts'
import type { Fault } from './types.ts'

/** What is to go wrong, by operation. */
export interface Faults {
  add(service: string, operation: string, fault: Fault, times?: number): void
  throttle(service: string, operation: string, times?: number): void
  /** The next one for this request; each is met once. */
  take(request: Decoded): Fault | undefined
  clear(): void
}

/** Names of being throttled ("Common Errors" of each service's API reference; EC2: "Request throttling"). */
const throttled: Readonly<Record<string, string>> = {
  autoscaling: 'Throttling',
  cloudformation: 'Throttling',
  ec2: 'RequestLimitExceeded',
  elbv2: 'ThrottlingException',
  iam: 'Throttling',
  sts: 'Throttling',
}

/** EC2 answers 503, the others 400. */
export function throttling(service: string): AwsError {
  return new AwsError(throttled[service] ?? 'ThrottlingException', 'Rate exceeded', service === 'ec2' ? 503 : 400)
}

export function createFaults(): Faults {
  const pending = new Map<string, Fault[]>()
  const add: Faults['add'] = (service, operation, fault, times = 1) => {
    const key = `${service}:${operation}`
    pending.set(key, [...(pending.get(key) ?? []), ...Array<Fault>(times).fill(fault)])
  }
  return {
    add,
    throttle(service, operation, times) {
      const { code, message, status } = throttling(service)
      add(service, operation, { kind: 'error', status, code, message }, times)
    },
    take: ({ service, operation }) => pending.get(`${service}:${operation}`)?.shift(),
    clear: () => pending.clear(),
  }
}
