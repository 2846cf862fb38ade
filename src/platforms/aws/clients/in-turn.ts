/** What is asked of one of the SDK's clients here. */
export interface Loadable {
  /** Each service has types of its own for what it is given; nothing of that is looked at here. */
  readonly middlewareStack: { add(middleware: never, options: never): void }
  destroy(): void
}

export interface Turn<Loaded> {
  readonly client: Promise<Loaded>
  /** Lets the next one load: nothing is to be sent after all. */
  readonly pass: () => void
}

/**
 * Lets clients be loaded one after the other, each when the first request of the one before is on its way. To read a
 * client's code holds up everything else: of clients that are loaded at once not even the first would get a word out
 * before the last is read.
 */
export function inTurn(): <Loaded extends Loadable>(load: () => Promise<Loaded>) => Turn<Loaded> {
  let before = Promise.resolve()
  return (load) => {
    const previous = before
    let pass = () => {}
    before = new Promise((resolve) => (pass = resolve))
    const client = previous.then(load).then((loaded) => {
      tellWhenSending(loaded, pass)
      return loaded
    })
    client.catch(() => pass())
    return { client, pass }
  }
}

/** At low priority it is the last of its step: the request is signed, and what comes next is the connection. */
function tellWhenSending({ middlewareStack }: Loadable, pass: () => void): void {
  const tell = (next: (request: unknown) => Promise<unknown>) => (request: unknown) => {
    const answer = next(request)
    pass()
    return answer
  }
  const last = { step: 'finalizeRequest', priority: 'low', name: 'inTurn' }
  middlewareStack.add(tell as never, last as never)
}
