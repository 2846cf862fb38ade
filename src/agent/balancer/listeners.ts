import { openListener, type Accept, type Listener } from './listener.ts'

/** All listeners, by address. */
export interface Listeners {
  /** Nothing where it is open. @throws KnownError `port-taken`, `address-unavailable`. */
  open(address: string): Promise<void>
  /** Lets requests finish up to the limit. Nothing where it is not open. */
  close(address: string, limitMs: number): Promise<void>
  /** Without waiting for requests. */
  closeAll(): Promise<void>
}

export function createListeners(accept: Accept, clientTimeoutMs: number): Listeners {
  const listeners = new Map<string, Promise<Listener>>()
  const close = async (address: string, limitMs: number) => {
    const opening = listeners.get(address)
    await (await opening)?.close(limitMs)
    if (listeners.get(address) === opening) listeners.delete(address)
  }
  return {
    async open(address) {
      const opening = listeners.get(address) ?? openListener(address, accept, clientTimeoutMs)
      listeners.set(address, opening)
      await opening.catch((error: unknown) => {
        listeners.delete(address)
        throw error
      })
    },
    close,
    closeAll: async () => void (await Promise.all([...listeners.keys()].map((address) => close(address, 0)))),
  }
}
