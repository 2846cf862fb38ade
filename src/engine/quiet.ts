import { call, pause, type Run } from './run.ts'

/**
 * Waits until a target group that has lost its weight is served no requests any more: a load balancer's yes comes
 * before its data plane has moved. First the dwell (the platform's lag and any stickiness), then the proof: a window
 * after the dwell without a single request. Where the platform reports no traffic as nothing, the window counts only
 * if other target groups have figures for it.
 * @returns `still-busy` when requests keep coming; capacity must stay then. Where nothing can be proven that is said,
 * and the platform's wait for that case is kept.
 */
export async function awaitQuiet(
  run: Run,
  group: string,
  others: readonly string[],
  stickinessMs: number,
): Promise<'quiet' | 'unproven' | 'still-busy'> {
  const { capabilities } = run.platform.router
  await pause(run, `${group}: the load balancer's data plane to settle`, capabilities.settleMs + stickinessMs)
  const deadline = run.clock.now() + Math.max(run.environment.timeouts.quietMs, capabilities.figuresLagMs * 2)
  let since = run.clock.now()
  let known = false
  while (run.clock.now() < deadline) {
    await run.clock.sleep(Math.min(1000, Math.max(20, capabilities.figuresLagMs / 4)), run.signal)
    const figures = await run.platform.router.figures(group, since, call(run))
    if (figures === 'unknown') continue
    known = true
    if (figures.requests > 0) since = figures.to
    else if (capabilities.countsZero || (await anyTraffic(run, others, since))) return 'quiet'
    run.report({ type: 'progress', at: run.clock.now(), message: `${group} to go quiet`, deadline })
  }
  if (known && capabilities.countsZero) return 'still-busy'
  run.report({
    type: 'notice',
    message: `Not proven that ${group} has gone quiet: no figures to tell by; waiting ${capabilities.unprovenWaitMs / 1000} s longer instead.`,
  })
  await pause(run, `${group}: a wait in place of proof`, capabilities.unprovenWaitMs)
  return 'unproven'
}

async function anyTraffic(run: Run, groups: readonly string[], since: number): Promise<boolean> {
  const figures = await Promise.all(groups.map((group) => run.platform.router.figures(group, since, call(run))))
  return figures.some((figure) => figure !== 'unknown' && figure.requests > 0)
}
