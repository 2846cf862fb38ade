import { writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { isFeatureAvailable, restoreCache, saveCache } from '@actions/cache'
import type { CacheAnswer, CacheOrder } from '../support/cache/order.ts'

/*
 * The third program: one errand to GitHub's cache. It is a process of its own, for the toolkit's client takes half a second
 * to load, cannot be aborted, prints what it likes, and unpacks by whatever `tar` the PATH has.
 */

const order = JSON.parse(process.argv[2] ?? '') as CacheOrder
await writeFile(order.answer, JSON.stringify(await answerTo(order)))
// The client leaves timers of requests behind that nobody waits for any more.
process.exit(0)

async function answerTo({ errand, name, key, prefix, lookupMs }: CacheOrder): Promise<CacheAnswer> {
  if (!isFeatureAvailable()) return { outcome: 'unavailable' }
  if (errand === 'save') return { outcome: (await saveCache([name], key)) === -1 ? 'failed' : 'done' }
  const found = await Promise.race([lookup(name, key, prefix), sleep(lookupMs, 'late' as const)])
  if (found === 'late' || found === undefined) return { outcome: found === 'late' ? 'late' : 'nothing' }
  if (!found.startsWith(prefix)) return { outcome: 'foreign' }
  const restored = await restoreCache([name], key, [prefix])
  return restored === found ? { outcome: 'done', isExact: found === key } : { outcome: 'failed' }
}

function lookup(name: string, key: string, prefix: string): Promise<string | undefined> {
  return restoreCache([name], key, [prefix], { lookupOnly: true })
}
