import type { SecretReferences } from '../shared/definition.ts'

/** A reference to an SSM parameter, by name or ARN, with a version or label if need be, as GetParameter takes it. */
const ssmSecret = /^ssm:(arn:aws[a-z-]*:ssm:[a-z0-9-]+:\d{12}:parameter\/)?[\w./-]+(:[\w.-]+)?$/

/**
 * Names as CreateSecret takes them (AWS Secrets Manager API Reference), or ARNs; behind one a staging label, which no name
 * has a colon before, and the key of a JSON object.
 */
const secretsManagerSecret =
  /^secretsmanager:(arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:)?[\w/+=.@-]+(:[\w/+=.@-]{1,256})?(#[^\s#]{1,256})?$/

/** Whether the platform can fetch a secret by this reference. */
function isAwsSecret(reference: string): boolean {
  return ssmSecret.test(reference) || secretsManagerSecret.test(reference)
}

/** What the boot program of an instance can fetch. */
export const secrets: SecretReferences = { forms: 'ssm:/name and secretsmanager:name#key', fits: isAwsSecret }
