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

type Commands = Readonly<Record<`${string}Command`, new (input: never) => object>>

/**
 * Gives one of the SDK's bare clients a method for each of these commands. The SDK's `SSM`, `EC2` … have all that there
 * are; from a bare client the bundler leaves out what is not named, which otherwise every run has to read: 2 MB for EC2.
 */
export function withMethods<Bare extends Sender>(client: Bare, commands: Commands): Bare {
  const methods = Object.entries(commands).map(([name, Command]) => [
    `${name.charAt(0).toLowerCase()}${name.slice(1, -'Command'.length)}`,
    (input: never, options: never) => client.send(new Command(input) as never, options),
  ])
  return Object.assign(client, Object.fromEntries(methods))
}
