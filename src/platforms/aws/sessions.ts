import type { OpenOptions } from '../../ports/platform.ts'
import type { VagueDenial } from './denial.ts'
import type { EnvironmentOnAws } from './options.ts'
import { roleCredentials } from './role-credentials.ts'
import { openSession, type Aws } from './session.ts'
import { usersTags } from './tags.ts'

/** The sessions of one run: one for each region and role that its environments have. */
export interface Sessions {
  of(environment: EnvironmentOnAws): Aws
  /** Lets go of the connections of all. */
  close(): void
}

/** @param vagueDenials what the platform's own services say of a refusal. */
export function createSessions(
  { clock, buildEnvironment }: OpenOptions,
  vagueDenials: readonly VagueDenial[],
): Sessions {
  const open = new Map<string, Aws>()
  return {
    of({ platform: { region, role, tags } }) {
      const key = `${region} ${role}`
      const credentials =
        role === undefined ? undefined : roleCredentials({ role, region, environment: buildEnvironment })
      const session = open.get(key) ?? openSession({ region, clock, credentials, vagueDenials })
      open.set(key, session)
      return { ...session, tags: usersTags(tags) }
    },
    close: () => open.forEach((session) => session.close()),
  }
}
