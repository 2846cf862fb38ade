/**
 * The same data with every secret in it replaced, in strings however deep. GitHub masks logs and summaries by itself;
 * outputs, and a summary that is read elsewhere, it does not.
 */
export function redact<T>(data: T, secrets: readonly string[]): T {
  const known = secrets.filter((secret) => secret.trim() !== '').toSorted((a, b) => b.length - a.length)
  return known.length === 0 ? data : (replaceIn(data, known) as T)
}

function replaceIn(data: unknown, secrets: readonly string[]): unknown {
  if (typeof data === 'string') return secrets.reduce((text, secret) => text.replaceAll(secret, '***'), data)
  if (Array.isArray(data)) return data.map((item) => replaceIn(item, secrets))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, replaceIn(value, secrets)]))
}
