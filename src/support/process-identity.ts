import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

/** Names one process for good: its number comes back after its death, its start time with it does not. */
export interface ProcessIdentity {
  readonly pid: number
  readonly startedAt: string
}

/** Undefined when there is no such process any more; one that is dead but not yet buried counts as gone. */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  const startedAt = process.platform === 'linux' ? startTimeFromProc(pid) : await startTimeFromPs(pid)
  return startedAt === undefined ? undefined : { pid, startedAt }
}

export async function isRunning({ pid, startedAt }: ProcessIdentity): Promise<boolean> {
  return (await identify(pid))?.startedAt === startedAt
}

function startTimeFromProc(pid: number): string | undefined {
  const [state, ...fields] = statFields(pid) ?? []
  return state === undefined || state === 'Z' || state === 'X' ? undefined : fields[18]
}

/**
 * Fields of proc(5)'s `stat` from the third on, counted behind the command's name, which may hold anything; undefined when
 * there is no such process.
 */
export function statFields(pid: number | string): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

async function startTimeFromPs(pid: number): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=,lstart=', '-p', String(pid)])
    const [state = '', ...started] = stdout.trim().split(/\s+/)
    return state === '' || state.startsWith('Z') ? undefined : started.join(' ')
  } catch {
    return undefined
  }
}
