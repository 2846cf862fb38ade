import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chown, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a build gives, and users run. */
export const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

export interface ActionOptions {
  readonly event?: { readonly name: string; readonly payload: object }
  /** Folder of the checked out repository; the sandbox's own unless given. */
  readonly workspace?: string
  /** Ids of the user to run as; needs root. */
  readonly user?: { readonly uid: number; readonly gid: number }
  readonly environment?: Readonly<Record<string, string>>
  /** Of a run whose post step this is: what it saved. */
  readonly state?: Readonly<Record<string, string>>
  /** The command line that runs the bundle; this process's Node unless given. */
  readonly node?: readonly [program: string, ...options: string[]]
}

export interface ActionResult {
  /** Null when a signal ended the process. */
  readonly exitCode: number | null
  /** From the start of the process to its end. */
  readonly seconds: number
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  /** The job summary, as Markdown. */
  readonly summary: string
  /** What the action saved for its post step. */
  readonly state: Readonly<Record<string, string>>
}

/** A run of the action that is under way. */
export interface RunningAction {
  /** When the process was started, by `performance.now()`. */
  readonly startedAt: number
  readonly finished: Promise<ActionResult>
  /** Waits until the run is in this step (`gate`, `swap`); throws when it ends before. */
  untilStep(step: string): Promise<void>
  /** Waits until the log has this text; throws when the run ends before. */
  untilLog(text: string): Promise<void>
  /** As the runner does when the workflow is cancelled: SIGINT. */
  interrupt(): void
  /** SIGKILL: as when the machine dies. */
  kill(): void
  readonly pid: number | undefined
  /** Any other signal; nothing once the run has ended. */
  signal(name: NodeJS.Signals): void
  /** The action's post step, with the state that the run saved; waits for the run's end first. */
  post(): Promise<ActionResult>
}

interface Start extends ActionOptions {
  /** Where a copy of the bundle is; `dist/index.js` unless given. */
  readonly bundle?: string
  readonly workspace: string
  readonly home: string
  /** Where outputs, states and summaries are written; made if need be. */
  readonly folder: string
  /** As under `with:` in a workflow. */
  readonly inputs: Readonly<Record<string, string>>
}

/**
 * Starts the action as GitHub's runner does: the bundle as a process of its own, which is told everything by INPUT_*,
 * STATE_* and GITHUB_* variables and by nothing else.
 */
export async function startAction(start: Start): Promise<RunningAction> {
  const files = await prepareFiles(start)
  const [program, ...options] = start.node ?? [process.execPath]
  const startedAt = performance.now()
  const child = spawn(program, [...options, start.bundle ?? bundle], {
    cwd: start.workspace,
    env: environmentOf(start, files),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...start.user,
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text
      child.emit('told')
    })
  const finished = once(child, 'close').then(async ([exitCode]: (number | null)[]) => ({
    exitCode: exitCode ?? null,
    seconds: (performance.now() - startedAt) / 1000,
    log,
    outputs: parseCommands(await readFile(files.GITHUB_OUTPUT, 'utf8')),
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
    state: parseCommands(await readFile(files.GITHUB_STATE, 'utf8')),
  }))
  const untilLog = async (text: string) => {
    const ended = new AbortController()
    void finished.finally(() => ended.abort())
    while (!log.includes(text)) {
      await once(child, 'told', { signal: ended.signal }).catch(() => {
        if (!log.includes(text)) throw new Error(`the run ended before it said '${text}':\n${log}`)
      })
    }
  }
  return {
    startedAt,
    finished,
    untilLog,
    untilStep: (step) => untilLog(`::group::${step}`),
    interrupt: () => void child.kill('SIGINT'),
    kill: () => void child.kill('SIGKILL'),
    pid: child.pid,
    signal: (name) => void child.kill(name),
    async post() {
      const { state } = await finished
      return (await startAction({ ...start, state })).finished
    },
  }
}

async function prepareFiles({ folder, event, user }: Start) {
  const own = path.join(folder, randomUUID())
  await mkdir(own, { recursive: true })
  const file = async (name: string, text = '') => {
    const full = path.join(own, name)
    await writeFile(full, text)
    if (user !== undefined) await chown(full, user.uid, user.gid)
    return full
  }
  return {
    GITHUB_EVENT_PATH: await file('event.json', JSON.stringify(event?.payload ?? {})),
    GITHUB_OUTPUT: await file('output'),
    GITHUB_STATE: await file('state'),
    GITHUB_ENV: await file('env'),
    GITHUB_PATH: await file('path'),
    GITHUB_STEP_SUMMARY: await file('summary.md'),
  }
}

function environmentOf({ inputs, state = {}, ...start }: Start, files: Readonly<Record<string, string>>) {
  const prefixed = (prefix: string, values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}_${name}`, value]))
  const upperCase = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name.toUpperCase(), value]))
  return {
    PATH: process.env['PATH'],
    HOME: start.home,
    ...prefixed('INPUT', upperCase),
    ...prefixed('STATE', state),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'ada',
    GITHUB_EVENT_NAME: start.event?.name ?? 'push',
    GITHUB_WORKSPACE: start.workspace,
    ...files,
    ...start.environment,
  }
}

/** `name<<delimiter`, lines, `delimiter`: how actions hand values to the runner. The last of a name counts. */
function parseCommands(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/^(\S+?)<<(\S+)\r?\n([\s\S]*?)\r?\n?\2\r?$/gm)
  return Object.fromEntries(Array.from(found, ([, name, , value]) => [name ?? '', value ?? '']))
}
