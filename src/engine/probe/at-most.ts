import type { Session } from '../session.ts'

/** Waits for something, and for so long at most; leaves no timer behind. @throws the signal's reason. */
export async function atMost(
  { clock }: Pick<Session, 'clock'>,
  ms: number,
  awaited: Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  const over = new AbortController()
  try {
    await Promise.race([awaited, clock.sleep(ms, AbortSignal.any([signal, over.signal]))])
  } finally {
    over.abort()
  }
}
