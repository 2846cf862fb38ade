import { readFile } from 'node:fs/promises'

/** Linux counts in hundredths of a second, whatever its kernel's own clock is (proc(5), /proc/pid/stat). */
const ticks = 100

/** Starts to count; the answer says how many seconds the emulator and this process (proxy, load balancer) had a core. */
export async function countProcessorTime({ pid }) {
  const began = performance.now()
  const [emulator, own] = [await secondsOf(pid), process.cpuUsage()]
  return async () => {
    const { user, system } = process.cpuUsage(own)
    return {
      wall: (performance.now() - began) / 1000,
      emulator: (await secondsOf(pid)) - emulator,
      testbed: (user + system) / 1e6,
    }
  }
}

/** What the emulator had of a core, in words. */
export function sharesOf({ wall, emulator, testbed }) {
  const percent = (seconds) => (Number.isNaN(seconds) ? 'an unknown share' : `${((100 * seconds) / wall).toFixed(0)} %`)
  return `${percent(emulator)} of a core was the emulator’s, ${percent(testbed)} the proxy’s and the load balancer’s`
}

/** NaN where the system has no such file. */
async function secondsOf(pid) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [user, system] = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return (user + system) / ticks
}
