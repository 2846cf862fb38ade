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
  const deadline = run.clock.now() + limitMs(run)
  const canBeProven = capabilities.countsZero || others.length > 0
  if (!canBeProven) await pause(run, `${group}: a wait in place of proof`, deadline - run.clock.now())
  let since = run.clock.now()
  let busy = false
  while (run.clock.now() < deadline) {
    await run.clock.sleep(Math.max(20, Math.min(15_000, capabilities.figuresLagMs / 12)), run.signal)
    const figures = await run.platform.router.figures(group, since, call(run))
    if (figures === 'unknown') continue
    busy = figures.requests > 0
    if (busy) since = figures.to
    else if (capabilities.countsZero || (await anyTraffic(run, others, since))) return 'quiet'
    run.report({ type: 'progress', at: run.clock.now(), message: `${group} to go quiet`, deadline })
  }
  if (busy) return 'still-busy'
  return unproven(run, group)
}

/** Where zero is not counted an idle service is never proven quiet: its time is the wait that stands for the proof. */
function limitMs({ platform, environment }: Run): number {
  const { countsZero, figuresLagMs, unprovenWaitMs } = platform.router.capabilities
  return countsZero ? Math.max(environment.timeouts.quietMs, figuresLagMs * 2) : unprovenWaitMs
}

async function unproven(run: Run, group: string): Promise<'unproven'> {
  const { countsZero, unprovenWaitMs } = run.platform.router.capabilities
  const instead = countsZero ? unprovenWaitMs : 0
  run.report({
    type: 'notice',
    message: `Not proven that ${group} has gone quiet: no figures to tell by; waited ${unprovenWaitMs / 1000} s instead.`,
  })
  await pause(run, `${group}: a wait in place of proof`, instead)
  return 'unproven'
}

async function anyTraffic(run: Run, groups: readonly string[], since: number): Promise<boolean> {
  const figures = await Promise.all(groups.map((group) => run.platform.router.figures(group, since, call(run))))
  return figures.some((figure) => figure !== 'unknown' && figure.requests > 0)
}
