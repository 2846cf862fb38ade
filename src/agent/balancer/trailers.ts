import type { OutgoingMessage } from 'node:http'

/** What frames, routes or authenticates a message cannot come after it (RFC 9110, 6.5.1). */
const notAfterwards =
  /^(?:connection|content-.*|cookie|host|keep-alive|te|trailer|transfer-encoding|upgrade|x-forwarded-.*|.*auth.*)$/i

/** Passes on what came behind the last chunk; nothing where the message is not sent in chunks (RFC 9112, 7.1.2). */
export function addTrailers(message: OutgoingMessage, rawTrailers: readonly string[]): void {
  if (rawTrailers.length === 0 || message.destroyed) return
  message.addTrailers(pairsOf(rawTrailers).filter(([name]) => !notAfterwards.test(name)))
}

export function pairsOf(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []))
}
