import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Makes a command the leader of a process group of its own, writes the group's number into a file, and gives it no input.
 * The group ends with its leader, and with this process, however that ends: its standard input, which nobody writes to,
 * ends then, and a shell in the group waits for that. With nothing but what every shell has built in.
 */
const script = `
file=$1
shift
echo $$ >"$file"
exec 3<&0 </dev/null
{ read -r _ <&3; kill -s KILL -- "-$$"; } >/dev/null 2>&1 &
exec "$@" 2>&1 3<&-`

/** macOS has no setsid(1). */
const leaders: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['perl', '-e', 'setpgrp; exec @ARGV'],
}

/** @param groupFile gets the number of the group. */
export function launched(groupFile: string, command: readonly string[]): readonly [program: string, ...args: string[]] {
  const [program, ...args] = leaders[process.platform] ?? ['setsid']
  return [program, ...args, '/bin/sh', '-c', script, 'immutable-deploy', groupFile, ...command]
}

/** A signal for all of a group; nothing where there is no such group, or none any more. */
export function signalGroup(groupFile: string, signal: NodeJS.Signals): void {
  const group = groupIn(groupFile)
  if (group === undefined) return
  try {
    process.kill(-group, signal)
  } catch {
    // Nothing is left of the group.
  }
}

/** Ends a group, one that is about to be made too; with a grace time it is asked before, by SIGINT. */
export async function endGroup(groupFile: string, graceMs: number | undefined, over: AbortSignal): Promise<void> {
  while (!over.aborted && groupIn(groupFile) === undefined) await sleep(2)
  if (graceMs !== undefined) {
    signalGroup(groupFile, 'SIGINT')
    await sleep(graceMs, undefined, { signal: over }).catch(() => {})
  }
  signalGroup(groupFile, 'SIGKILL')
}

function groupIn(file: string): number | undefined {
  try {
    const [, digits] = /^(\d+)\n/.exec(readFileSync(file, 'utf8')) ?? []
    return digits === undefined ? undefined : Number(digits)
  } catch {
    return undefined
  }
}
