import type { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'

/**
 * The pipes of a command that is over may still be held by what has left its group, and @actions/exec gives nobody its
 * child to close them: this process could not end before those do. Node tells of every child that it starts
 * (nodejs.org, "Diagnostics Channel", `child_process`).
 */
export function watchPipes(mark: string): { letGo(): void } {
  const started: ChildProcess[] = []
  const note = (message: unknown) => void started.push((message as { readonly process: ChildProcess }).process)
  subscribe('child_process', note)
  return {
    letGo() {
      unsubscribe('child_process', note)
      const ours = started.find(({ spawnargs }) => spawnargs?.includes(mark))
      for (const stream of ours?.stdio ?? []) stream?.destroy()
    },
  }
}
