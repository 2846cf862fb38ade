import { readFile } from 'node:fs/promises'

export interface Policy {
  readonly Version: string
  readonly Statement: readonly Statement[]
}

export interface Statement {
  readonly Sid: string
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource?: string | readonly string[]
  readonly NotResource?: string | readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

export async function readPolicy(file: string): Promise<Policy> {
  return JSON.parse(await readFile(file, 'utf8')) as Policy
}

/** IAM takes a single value for a list of one. */
export function listed(values: string | readonly string[]): readonly string[] {
  return typeof values === 'string' ? [values] : values
}

/** All actions that it names, each once, in order. */
export function actionsOf({ Statement }: Policy): readonly string[] {
  return [...new Set(Statement.flatMap(({ Action }) => listed(Action)))].toSorted()
}

/** With values for what it leaves open: `${App}`. */
export function filledIn(policy: Policy, values: Readonly<Record<string, string>>): Policy {
  const text = JSON.stringify(policy)
  return JSON.parse(text.replaceAll(/\$\{([\w:]+)\}/g, (open, name: string) => values[name] ?? open)) as Policy
}

/** The longest of AWS's names, and the longest app that examples/aws/bootstrap.yml takes. */
export const longestNames: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws-us-gov',
  'AWS::Region': 'ap-northeast-1',
  'AWS::AccountId': '1'.repeat(12),
  App: 'a'.repeat(14),
}

/** Characters of a managed policy, and of all inline policies of a role (IAM and AWS STS quotas, IAM User Guide). */
export const mostOfManaged = 6144
export const mostOfInline = 10_240

/** As IAM counts, without white space. */
export function lengthOf(policy: Policy): number {
  return JSON.stringify(policy).replaceAll(/\s/g, '').length
}
