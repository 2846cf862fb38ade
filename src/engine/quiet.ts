import { call, pause, type Run } from './run.ts'

/**
 * Waits until a target group that has lost its weight is served no requests any more: a load balancer's yes comes
 * before its data plane has moved. First the dwell (the platform's lag and any stickiness), then the proof: a window
 * after the dwell without a single request. Where the platform reports no traffic as nothing, the window counts only
 * if other target groups have figures for it; where there are none, time takes the proof's place, which is said.
 * @returns `still-busy` when requests keep coming; capacity must stay then.
 */
export async function awaitQuiet(
  run: Run,
  group: string,
  others: readonly string[],
  stickinessMs: number,
): Promise<'quiet' | 'unproven' | 'still-busy'> {
  const { capabilities } = run.platform.router
  await pause(run, `${group}: the load balancer's data plane to settle`, capabilities.settleMs + stickinessMs)
  const settledAt = run.clock.now()
  const canBeProven = capabilities.countsZero || others.length > 0
  const found = canBeProven ? await prove(run, group, others) : 'unknown'
  return found === 'unknown' ? unproven(run, group, settledAt) : found
}

async function prove(run: Run, group: string, others: readonly string[]): Promise<'quiet' | 'still-busy' | 'unknown'> {
  const { countsZero, figuresLagMs } = run.platform.router.capabilities
  const deadline = run.clock.now() + Math.max(run.environment.timeouts.quietMs, figuresLagMs * 2)
  let since = run.clock.now()
  let busy = false
  while (run.clock.now() < deadline) {
    await run.clock.sleep(Math.max(20, Math.min(15_000, figuresLagMs / 12)), run.signal)
    const figures = await run.platform.router.figures(group, since, call(run))
    if (figures === 'unknown') continue
    busy = figures.requests > 0
    if (busy) since = figures.to
    else if (countsZero || (await anyTraffic(run, others, since))) return 'quiet'
    run.report({ type: 'progress', at: run.clock.now(), message: `${group} to go quiet`, deadline })
  }
  return busy ? 'still-busy' : 'unknown'
}

/** The platform's wait for this case counts from when the data plane had settled. */
async function unproven(run: Run, group: string, settledAt: number): Promise<'unproven'> {
  const { unprovenWaitMs } = run.platform.router.capabilities
  run.report({
    type: 'notice',
    message: `Not proven that ${group} has gone quiet: no figures to tell by; it is given ${unprovenWaitMs / 1000} s instead.`,
  })
  await pause(run, `${group}: a wait in place of proof`, settledAt + unprovenWaitMs - run.clock.now())
  return 'unproven'
}

async function anyTraffic(run: Run, groups: readonly string[], since: number): Promise<boolean> {
  const figures = await Promise.all(groups.map((group) => run.platform.router.figures(group, since, call(run))))
  return figures.some((figure) => figure !== 'unknown' && figure.requests > 0)
}
