import type { EnvironmentStatus } from '../../engine/events.ts'
import { isPreview } from '../../engine/policy/previews.ts'
import { close } from './close-environment.ts'
import { subjectOf } from './deployment-text.ts'
import { openDeployments } from './deployments.ts'
import { jobOf, targetOf, type Desk, type Swept } from './desk.ts'
import { commentLast } from './preview-comment.ts'
import { endedRow, leftPreviews } from './swept.ts'
import { strayWarning } from './told-deployment.ts'

/** Nothing new is told; what this job's `environment:`, or an earlier run, has left untrue is set right. */
export function confirmLive(desk: Desk, environment: string): void {
  const { subject, outbox, options } = desk
  const status = desk.statuses.get(environment)
  if (subject === undefined || status?.live === undefined) return
  const { release, sha } = status.live
  const target = targetOf(subject, environment)
  outbox.postLast('deployments', async (client) => {
    const deployments = openDeployments(client, jobOf(desk))
    const stray = await deployments.disown(target, { release, sha })
    const name = subjectOf({ ...target, operation: release, restores: undefined })
    if (stray !== undefined) options.report({ type: 'warning', message: strayWarning(stray, target, name) })
    await deployments.settle(target, { release, url: status.url, now: options.clock.now() })
  })
}

/** A sweep sets right on GitHub what runs have left untrue that died, or that GitHub did not listen to. */
export function setRight(desk: Desk, { environments, settled }: Swept): void {
  const { options, outbox, subject } = desk
  if (subject === undefined) return
  const isThere = (environment: string) => environments.includes(environment) && !gone.has(environment)
  const gone = new Set(settled.filter(isGone).map(({ environment }) => environment))
  for (const status of settled.filter((one) => !isGone(one) && !desk.closed.has(one.environment))) {
    const { environment, url, live } = status
    const truth = { release: live?.release, url, now: options.clock.now() }
    outbox.postLast('deployments', (client) =>
      openDeployments(client, jobOf(desk)).settle(targetOf(subject, environment), truth),
    )
    if (isPreview(environment)) commentLast(desk, environment, (known) => endedRow(known, status, truth.now))
  }
  outbox.postLast('deployments', async (client) => {
    for (const environment of await leftPreviews(client, subject.app, options.clock.now()))
      if (!isThere(environment) && !desk.closed.has(environment)) close(desk, environment)
  })
}

/** A preview that was closed leaves an entry in its ledger, which is seen for some days. */
function isGone({ environment, url, live }: EnvironmentStatus): boolean {
  return isPreview(environment) && url === undefined && live === undefined
}
