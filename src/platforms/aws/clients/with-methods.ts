import type { Attempts } from '../attempts.ts'
import type { Credentials } from '../credentials.ts'

export interface Settings {
  readonly region: string
  readonly maxAttempts?: number
  readonly credentials?: Credentials
}

type MethodOf<Command> = Command extends `${infer Operation}Command` ? Uncapitalize<Operation> : never

/** Of the SDK's `Whole` client the bare one, and the methods of some commands. */
export type Methods<Bare, Whole, Commands> = Bare & Pick<Whole, MethodOf<keyof Commands> & keyof Whole>

interface Sender {
  send(command: never, options: never): Promise<unknown>
}

interface Command {
  readonly middlewareStack: { add(middleware: never, options: never): void }
}

type Commands = Readonly<Record<`${string}Command`, new (input: never) => Command>>

interface Options {
  readonly attempts?: Attempts
}

/**
 * Gives one of the SDK's bare clients a method for each of these commands. The SDK's `SSM`, `EC2` … have all that there
 * are; from a bare client the bundler leaves out what is not named, which otherwise every run has to read: 2 MB for EC2.
 */
export function withMethods<Bare extends Sender>(client: Bare, commands: Commands): Bare {
  const methods = Object.entries(commands).map(([name, Command]) => {
    const operation = name.slice(0, -'Command'.length)
    const send = (input: never, options?: Options) => {
      const command = new Command(input)
      if (options?.attempts !== undefined) watch(command, operation, options.attempts)
      return client.send(command as never, options as never)
    }
    return [`${operation.charAt(0).toLowerCase()}${operation.slice(1)}`, send]
  })
  return Object.assign(client, Object.fromEntries(methods))
}

/** At low priority it is behind the retries, and sees each attempt; what fails before it was not sent. */
function watch({ middlewareStack }: Command, operation: string, attempts: Attempts): void {
  const middleware = (next: (request: unknown) => Promise<unknown>) => (request: unknown) =>
    attempts.watch(operation, () => next(request))
  const last = { step: 'finalizeRequest', priority: 'low', name: 'attempts' }
  middlewareStack.add(middleware as never, last as never)
}
