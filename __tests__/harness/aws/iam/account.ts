import type { ClientOptions } from '../plane-world.ts'
import type { Guarded } from '../proxy.ts'
import { assumeDeployRole, createOwner, type Keys } from './deploy-role.ts'
import { createGuard } from './guard.ts'
import { deployPolicy } from './policies.ts'
import type { Policy } from './policy-document.ts'

/** Keys of the testbed itself and of the runs, whose requests the proxy holds against a policy. */
export interface Account {
  readonly owner: Required<ClientOptions>
  readonly runs: Keys
  readonly guarded: Guarded
  /** @throws Error where runs have no role */
  allow(policy: Policy): Promise<void>
}

/**
 * Without a policy runs may do whatever they want, and what docs/aws-policy.json does not allow of it is noted. With one
 * they have a role with that policy.
 */
export async function openAccount(endpoint: string, region: string, policy: Policy | undefined): Promise<Account> {
  const anybody = { accessKeyId: 'test', secretAccessKey: 'test' }
  const owner = { endpoint, region, credentials: policy === undefined ? anybody : await createOwner(endpoint, region) }
  const role = policy && (await assumeDeployRole(owner, policy))
  const guard = createGuard({ ...owner, policy: policy ?? (await deployPolicy('shop', region)) })
  const runs: Keys = role?.keys ?? { accessKeyId: 'runs', secretAccessKey: 'runs' }
  return {
    owner,
    runs,
    guarded: { guard, accessKeyId: runs.accessKeyId, ...(role && { principal: role.arn }) },
    async allow(other) {
      if (role === undefined) throw new Error('runs have no role here')
      guard.use(other)
      await role.allow(other)
    },
  }
}

/** What the SDK, and whatever else runs are made of, finds keys in. */
export function asEnvironment({ accessKeyId, secretAccessKey, sessionToken }: Keys) {
  return {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken !== undefined && { AWS_SESSION_TOKEN: sessionToken }),
  }
}
