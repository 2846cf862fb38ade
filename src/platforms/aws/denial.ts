export interface Denial {
  /** AWS's own words, without what only the account's owner can read. */
  readonly reason: string
  /** What to change. */
  readonly advice: string
}

/** A refusal of one platform's services that names neither action nor resource. */
export interface VagueDenial {
  readonly said: RegExp
  readonly advice: string
}

/**
 * What AWS says of a refusal, for people. It names who asked, for which action, on what, and which kind of policy refused
 * (Troubleshoot access denied error messages, IAM User Guide); some services leave out parts of that.
 */
export function explainDenial(message: string, vague: readonly VagueDenial[] = []): Denial {
  // EC2 adds up to 2,000 characters for DecodeAuthorizationMessage.
  const reason = message.replace(/\s*Encoded authorization failure message: .*$/s, '')
  const known = vague.find(({ said }) => said.test(reason))
  if (known !== undefined) return { reason, advice: known.advice }
  const [, action, resource] = /not authorized to perform: ([\w-]+:\w+)(?: on resource: (\S+))?/.exec(reason) ?? []
  const on = resource === undefined || resource === '*' ? '' : ` on ${resource.replace(/[.,]$/, '')}`
  if (action === undefined)
    return { reason, advice: 'Compare the role’s policy with docs/aws-policy.json, which lists all that is needed.' }
  if (/explicit deny/.test(reason))
    return {
      reason,
      advice: `A policy denies \`${action}\`${on}, whatever others allow: ask whoever keeps it, or name another role in \`aws.role\`.`,
    }
  return {
    reason,
    advice: `Allow \`${action}\`${on} in the role’s policy; docs/aws-policy.json holds all that is needed.`,
  }
}
