import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs'

/** Says a line in the agent's log. Never fails, not even on a full disk: what goes on is more than what is told of it. */
export type Log = (line: string) => void

const longestLogBytes = 5 * 1024 * 1024

/** A log that has grown too long becomes `<file>.1` while it is written. */
export function openAgentLog(file: string, longestBytes = longestLogBytes): Log {
  let descriptor: number | undefined
  let bytes = 0
  const write = (text: string) => {
    if (descriptor !== undefined && bytes > longestBytes) {
      const full = descriptor
      descriptor = undefined
      closeSync(full)
      renameSync(file, `${file}.1`)
    }
    if (descriptor === undefined) {
      descriptor = openSync(file, 'a', 0o600)
      bytes = fstatSync(descriptor).size
    }
    bytes += writeSync(descriptor, text)
  }
  return (line) => {
    try {
      write(`${new Date().toISOString()} [${process.pid}] ${line}\n`)
    } catch {
      // Told again when there is room again, if it is still so.
    }
  }
}
