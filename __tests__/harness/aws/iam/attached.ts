import type { IAM } from '@aws-sdk/client-iam'

/** A policy document as IAM has it. */
export interface Attached {
  readonly Statement: readonly {
    readonly Sid: string
    readonly Action: string | readonly string[]
    readonly Effect: string
    readonly NotResource?: readonly string[]
  }[]
}

export function bySid(one: { readonly Sid: string }, other: { readonly Sid: string }): number {
  return one.Sid < other.Sid ? -1 : 1
}

/** The documents of a role's attached policies. */
export async function policiesOf(iam: IAM, role: string): Promise<readonly Attached[]> {
  const { AttachedPolicies = [] } = await iam.listAttachedRolePolicies({ RoleName: role })
  return Promise.all(
    AttachedPolicies.map(async ({ PolicyArn = '' }) => {
      const { Policy } = await iam.getPolicy({ PolicyArn })
      const VersionId = Policy?.DefaultVersionId ?? ''
      const { PolicyVersion } = await iam.getPolicyVersion({ PolicyArn, VersionId })
      return JSON.parse(decodeURIComponent(PolicyVersion?.Document ?? '')) as Attached
    }),
  )
}

export function isDeny({ Effect }: Attached['Statement'][number]): boolean {
  return Effect === 'Deny'
}
