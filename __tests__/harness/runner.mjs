// The one way to run the bundle (runner.ts), for programs that Node runs as they are: benches and the demo.
await import('../../scripts/typescript.mjs')

const runner = await import('./runner.ts')

export const { bundle } = runner

/**
 * Starts the action with what a run needs of this machine, which is all that it is told of it.
 *
 * @param {object} start as `startAction` of runner.ts takes it; `home` is this machine's unless given
 */
export function startAction({ environment, ...start }) {
  const { HOME: home, TMPDIR, LANG, USER } = process.env
  const machine = Object.entries({ TMPDIR, LANG, USER }).filter(([, value]) => value !== undefined)
  return runner.startAction({ home, ...start, environment: { ...Object.fromEntries(machine), ...environment } })
}
