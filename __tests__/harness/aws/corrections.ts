import { AutoScaling } from '@aws-sdk/client-auto-scaling'
import { CloudWatch } from '@aws-sdk/client-cloudwatch'
import { CloudWatchLogs } from '@aws-sdk/client-cloudwatch-logs'
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAM } from '@aws-sdk/client-iam'
import { errorCodeOf, success, type Answer } from './answers.ts'
import { actionCorrections } from './corrections/actions.ts'
import { alarmCorrections } from './corrections/alarms.ts'
import { attributeCorrections } from './corrections/attributes.ts'
import type { Clients, ConsolePlane, CorrectionTable, Setting } from './corrections/correction.ts'
import { groupCorrections } from './corrections/groups.ts'
import { limitCorrections } from './corrections/limits.ts'
import { liveCorrections } from './corrections/live.ts'
import { logCorrections } from './corrections/logs.ts'
import { metricCorrections } from './corrections/metrics.ts'
import { parameterCorrections } from './corrections/parameters.ts'
import { createPolicies } from './corrections/policies.ts'
import { openSchedule } from './corrections/schedule.ts'
import { sessionCorrections } from './corrections/sessions.ts'
import { viewCorrections } from './corrections/views.ts'
import type { Decoded } from './decode.ts'

/** Makes the emulator's answers AWS's, where they differ. */
export interface Corrections {
  /** @throws AwsError where AWS would refuse the request */
  check(request: Decoded): Promise<void>
  /** What AWS would have answered where the emulator answered this. @throws AwsError */
  answer(request: Decoded, answer: Answer): Promise<Answer>
  close(): Promise<void>
}

export interface CorrectionOptions {
  /** The emulator's. */
  readonly endpoint: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  readonly plane: () => ConsolePlane | undefined
  readonly now: () => number
  readonly lateMs: () => number
}

/** What an emulator that enforces IAM answers to those who may not ask; no correction may hide it. */
const denials: ReadonlySet<string> = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AuthFailure',
  'InvalidClientTokenId',
  'SignatureDoesNotMatch',
  'UnauthorizedOperation',
  'UnrecognizedClientException',
])

export function openCorrections(options: CorrectionOptions): Corrections {
  const clients = clientsByRegion(options)
  const changed = async () => options.plane()?.reconcile()
  const schedule = openSchedule({ clients: clients.of, now: options.now, lateMs: options.lateMs, changed })
  const policies = createPolicies()
  const groups = groupCorrections(async (setting, group) => {
    schedule.forget(setting.region, group)
    await policies.forget(setting, group)
  })
  const corrections: CorrectionTable = {
    ...actionCorrections,
    ...alarmCorrections,
    ...attributeCorrections,
    ...groups,
    ...limitCorrections,
    ...liveCorrections,
    ...logCorrections,
    ...metricCorrections,
    ...parameterCorrections(),
    ...policies.corrections,
    ...schedule.corrections,
    ...sessionCorrections(options.now),
    ...viewCorrections,
  }
  const correctionOf = ({ service, operation }: Decoded) => corrections[`${service}:${operation}`]
  const setting = ({ region, input }: Decoded): Setting => ({
    ...clients.of(region),
    region,
    input,
    plane: options.plane(),
  })
  return {
    async check(request) {
      await correctionOf(request)?.check?.(setting(request))
    },
    async answer(request, answer) {
      const correction = correctionOf(request)
      const code = errorCodeOf(answer, request.protocol)
      if (correction?.output && !denials.has(code ?? ''))
        return success(request, await correction.output(setting(request)))
      return correction?.answer && code === undefined ? correction.answer(setting(request), answer) : answer
    },
    async close() {
      await schedule.close()
      clients.close()
    },
  }
}

function clientsByRegion({ endpoint, credentials }: CorrectionOptions) {
  const open = new Map<string, Clients>()
  return {
    of(region: string): Clients {
      const settings = { region, endpoint, credentials }
      const clients = open.get(region) ?? {
        autoScaling: new AutoScaling(settings),
        cloudWatch: new CloudWatch(settings),
        elb: new ElasticLoadBalancingV2(settings),
        iam: new IAM(settings),
        logs: new CloudWatchLogs(settings),
      }
      open.set(region, clients)
      return clients
    },
    close() {
      for (const clients of open.values()) for (const client of Object.values(clients)) client.destroy()
    },
  }
}
