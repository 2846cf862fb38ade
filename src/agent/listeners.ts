import type { Balancer } from './balancer/types.ts'

/** The balancer's listeners; one that is opened again while it closes waits for that first. */
export interface Listeners {
  all(): readonly string[]
  isOpen(address: string): boolean
  /** @throws KnownError `port-taken`, `address-unavailable`. */
  open(address: string): Promise<void>
  /** Resolves when its requests have finished, or the limit is over. */
  close(address: string): Promise<void>
}

/** How long requests may take to finish on a listener that no rule is left for. */
const closeLimitMs = 10_000

export function createListeners(balancer: Balancer): Listeners {
  const open = new Set<string>()
  const last = new Map<string, Promise<void>>()
  const inTurn = (address: string, work: () => Promise<void>): Promise<void> => {
    const next = (last.get(address) ?? Promise.resolve()).catch(() => undefined).then(work)
    last.set(address, next)
    return next
  }
  return {
    all: () => [...open],
    isOpen: (address) => open.has(address),
    open(address) {
      open.add(address)
      return inTurn(address, () => balancer.listen(address)).catch((error: unknown) => {
        open.delete(address)
        throw error
      })
    },
    close(address) {
      open.delete(address)
      return inTurn(address, () => balancer.unlisten(address, closeLimitMs))
    },
  }
}
