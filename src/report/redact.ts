import { createMask, type Mask } from '../support/mask/mask.ts'

/**
 * The same data with every secret in it replaced, in strings however deep, and in whatever form. GitHub masks logs and
 * summaries by itself; outputs, and a summary that is read elsewhere, it does not.
 */
export function redact<T>(data: T, secrets: readonly string[]): T {
  const mask = createMask(secrets)
  return mask.reach === 0 ? data : (replaceIn(data, mask) as T)
}

function replaceIn(data: unknown, mask: Mask): unknown {
  if (typeof data === 'string') return mask.hide(data)
  if (Array.isArray(data)) return data.map((item) => replaceIn(item, mask))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, replaceIn(value, mask)]))
}
