import type { ApiRequest } from './types.ts'

/** How fast an account may ask. */
export interface Rates {
  /** Whether there is a token left for the request, which it takes. */
  allows(request: ApiRequest): boolean
}

interface Bucket {
  readonly size: number
  /** Tokens a second. */
  readonly refill: number
}

type Family = readonly [name: string, bucket: Bucket]

/**
 * Request throttling for the Elastic Load Balancing API; Request throttling for the Amazon EC2 API, whose buckets are each
 * API's own; AWS Systems Manager endpoints and quotas, default throughput. What has no documented rate has none here.
 */
function familyOf(request: ApiRequest): Family | undefined {
  const { service, operation, input } = request
  const changes = !/^(?:Describe|Get|List)/.test(operation)
  if (service === 'elbv2')
    return changes ? ['elb mutating', { size: 20, refill: 3 }] : ['elb non-mutating', { size: 40, refill: 10 }]
  if (service === 'ec2') return [`ec2 ${operation}`, ec2Bucket(changes, input)]
  if (service !== 'ssm') return undefined
  if (operation.startsWith('GetParameter')) return ['ssm GetParameter*', { size: 40, refill: 40 }]
  return [`ssm ${operation}`, { size: 3, refill: 3 }]
}

function ec2Bucket(changes: boolean, input: ApiRequest['input']): Bucket {
  if (changes) return { size: 50, refill: 5 }
  const isNarrow = Object.keys(input).length > 0
  return isNarrow ? { size: 100, refill: 20 } : { size: 50, refill: 10 }
}

export function createRates(now: () => number): Rates {
  const levels = new Map<string, { readonly tokens: number; readonly at: number }>()
  return {
    allows(request) {
      const family = familyOf(request)
      if (family === undefined) return true
      const [name, { size, refill }] = family
      const { tokens, at } = levels.get(name) ?? { tokens: size, at: now() }
      const filled = Math.min(size, tokens + ((now() - at) / 1000) * refill)
      const isAllowed = filled >= 1
      levels.set(name, { tokens: isAllowed ? filled - 1 : filled, at: now() })
      return isAllowed
    },
  }
}
