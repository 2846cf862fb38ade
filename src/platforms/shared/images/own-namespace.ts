import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What a command line begins with that is run in a namespace of its own; or why this machine has none to give. */
export type OwnNamespace = { readonly prefix: readonly string[] } | { readonly failure: string }

/**
 * A process namespace (pid_namespaces(7)) with a /proc of its own: what runs in it sees no process of the job, and so
 * none of their environments, which /proc has as they were at the start, whatever was deleted since. With its first
 * process all of it ends, also what has left the process group; and that ends with the run, however the run ends.
 * @param env of what is to be run in it, whose PATH has the programs that make one.
 */
export async function findOwnNamespace(env: NodeJS.ProcessEnv): Promise<OwnNamespace> {
  const prefix = prefixFor(process.getuid?.() === 0)
  const [program = '', ...args] = prefix
  return promisify(execFile)(program, [...args, 'true'], { env, timeout: 30_000 }).then(
    () => ({ prefix }),
    (error: Error & { readonly stderr?: string }) => ({ failure: error.stderr?.trim() || error.message }),
  )
}

/** Only root may make one without a user namespace, in which every user but its own is unknown. */
function prefixFor(isRoot: boolean): readonly string[] {
  const asUser = isRoot ? [] : ['--user', '--map-current-user']
  const unshare = ['unshare', ...asUser, '--pid', '--fork', '--mount-proc', '--kill-child=KILL', '--']
  // The first process of a namespace is spared the signals that it does not handle: let that be a shell.
  const shell = ['sh', '-c', '"$@"; exit $?', 'sh']
  return ['setpriv', '--pdeathsig', 'KILL', ...unshare, ...shell]
}
