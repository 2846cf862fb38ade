import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readTail } from '../../agent/instance-logs.ts'
import type { StorePaths } from '../../agent/store/paths.ts'
import { ensurePrivate } from '../../agent/store/private-folder.ts'
import { loadState } from '../../agent/store/state.ts'
import { storeError } from '../../agent/store/store-error.ts'
import { askToStop, whoServes } from '../../agent/wire.ts'
import { KnownError } from '../../errors/known-error.ts'
import { limit } from '../../support/duration.ts'
import { installAgent } from './agent-program.ts'
import { makeFolder } from '../../support/make-folder.ts'

/** A former agent that hands over lets its requests finish and its instances stop first. */
const startMs = 40_000

/**
 * Starts the agent and waits until it answers; one of another version is asked to hand over first. Several runs may do
 * so at once: all but one of their agents find that they are not needed, and end.
 * @throws KnownError `agent-not-started` with the end of its log, `state-damaged`, `store-not-writable`, `folder-unsafe`.
 */
export async function takeOver(paths: StorePaths, socket: string): Promise<void> {
  const { who } = await whoServes(socket)
  if (who === 'ours') return
  if (who === 'other') await askToStop(socket, AbortSignal.timeout(startMs))
  const agent = await spawnAgent(paths, socket).catch((error: unknown) => {
    throw storeError(error, paths.store)
  })
  const deadline = performance.now() + startMs
  for (let waitMs = 5; performance.now() < deadline; waitMs = Math.min(waitMs * 1.5, 100)) {
    await sleep(waitMs)
    const server = await whoServes(socket)
    if (server.who === 'ours') return agent.endUnless(server.pid)
    const code = agent.exitCode()
    if (code !== undefined && code !== 0) throw await endedWith(paths, code)
  }
  throw await notStarted(paths, `it did not answer within ${limit(startMs)}`)
}

async function spawnAgent(paths: StorePaths, socket: string) {
  await makeFolder(paths.store, 0o700)
  await ensurePrivate(paths.agent)
  await ensurePrivate(path.dirname(socket))
  const file = await installAgent(paths)
  // For what it says before it can say anything itself; it writes to the same file then.
  const log = await open(paths.agentLog, 'a', 0o600)
  try {
    const child = spawn(process.execPath, [file, paths.store], {
      cwd: paths.store,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: agentEnvironment(),
    })
    let exitCode: number | string | undefined
    child.once('exit', (code, signal) => (exitCode = code ?? signal ?? undefined))
    child.once('error', (error) => (exitCode = error.message))
    child.unref()
    return {
      exitCode: () => exitCode,
      /** One that was not needed would end by itself, or take over when the one that serves is told to end just now. */
      endUnless: (pid: number) => void (child.pid !== pid && child.kill('SIGKILL')),
    }
  } finally {
    await log.close()
  }
}

/**
 * Nothing of the run's own environment, which holds its secrets. RUNNER_TRACKING_ID above all must not be in it: at the
 * end of a job GitHub's runner kills every process that has it, as an orphan.
 */
function agentEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env
  return { PATH, HOME, TMPDIR, LANG }
}

/** @throws KnownError `state-damaged` where that is why it has ended: the run says itself what to do about it. */
async function endedWith(paths: StorePaths, code: number | string): Promise<KnownError> {
  await loadState(paths.state)
  return notStarted(paths, `it ended with ${code}`)
}

async function notStarted({ agentLog, store }: StorePaths, why: string): Promise<KnownError> {
  return new KnownError(`The local platform's agent for ${store} could not be started: ${why}.`, {
    code: 'agent-not-started',
    evidence: [{ title: agentLog, lines: await readTail(agentLog, 20) }],
    advice: `Its last log lines are below, all of them in ${agentLog}.`,
  })
}
