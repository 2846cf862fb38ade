import path from 'node:path'
import type { Evidence } from '../../../errors/known-error.ts'

interface Hint {
  readonly sign: RegExp
  readonly meaning: string | ((line: string) => string)
}

/** What lines of an app, of docker and of the boot program mean in the words of the spec. */
const hints: readonly Hint[] = [
  { sign: /read-only file system|\bEROFS\b/i, meaning: readOnly },
  {
    sign: /failed to map segment from shared object/,
    meaning: 'Libraries in /tmp cannot be loaded unless the spec says `run: {container: {tmp: {exec: true}}}`.',
  },
  {
    sign: /exec format error/i,
    meaning:
      'The image is for another processor than the instance’s: see `image.architecture` and `ec2.instance-type`.',
  },
  {
    sign: /no space left on device/i,
    meaning: 'A disk is full: see `ec2.root-volume`, and `run.container.tmp.size` for /tmp.',
  },
  {
    sign: /used more memory than it may have/,
    meaning: 'Raise `run.container.memory`, or take an `ec2.instance-type` with more memory.',
  },
  { sign: /has no such program/, meaning: 'Correct `run.command`, or the image’s own ENTRYPOINT and CMD.' },
  { sign: /has a container named app already/, meaning: 'Remove that container from the machine image `ec2.ami`.' },
  {
    sign: /is binary, which no environment variable can hold/,
    meaning: 'Take it as a file: `run: {container: {secrets-as: files}}`.',
  },
  {
    sign: /not authorized to perform: (ssm:GetParameters?|secretsmanager:GetSecretValue|kms:Decrypt|ecr:\w+|logs:\w+)\b/,
    meaning: denied,
  },
  {
    // Of a secret, and of a parameter, whose key the role may not use: neither says which key (GetSecretValue, AWS Secrets
    // Manager API Reference; Troubleshooting Parameter Store, AWS Systems Manager User Guide).
    sign: /Access to KMS is not allowed|ciphertext refers to a customer master key|KMS.{0,40}AccessDenied/i,
    meaning:
      'A secret of `run.secrets` is encrypted by a key of KMS: the role of `ec2.instance-profile` needs {"Effect":"Allow","Action":"kms:Decrypt","Resource":"<the key’s ARN>"} in its policy, and the key’s own policy has to let it.',
  },
]

/** What these lines mean, each thing once; nothing where none of them is known. */
export function hintsFor(evidence: readonly Evidence[]): readonly Evidence[] {
  const said = evidence.flatMap(({ lines }) => lines).flatMap(meaningsOf)
  return said.length === 0 ? [] : [{ title: 'what these lines mean', lines: [...new Set(said)] }]
}

function meaningsOf(line: string): readonly string[] {
  return hints
    .filter(({ sign }) => sign.test(line))
    .map(({ meaning }) => (typeof meaning === 'string' ? meaning : meaning(line)))
}

function readOnly(line: string): string {
  const file = /["'](\/[\w.@+/-]+)["']/.exec(line)?.[1]
  const example = file === undefined ? '' : `, such as \`writable: [${path.posix.dirname(file)}]\``
  return `The app can write only below /tmp, and in the folders that \`run.container.writable\` names${example}.`
}

/** What IAM says of a denial names who asked, and for what (Troubleshoot access denied error messages, IAM User Guide). */
function denied(line: string): string {
  const [, action = ''] = /not authorized to perform: (\w+:\w+)/.exec(line) ?? []
  const [, name] = /:assumed-role\/([\w+=,.@-]+)\//.exec(line) ?? []
  const [, resource] = /on resource: (arn:[\w:/.*+=,@-]+)/.exec(line) ?? []
  const role =
    name === undefined ? 'The role of `ec2.instance-profile`' : `The role ${name} (of \`ec2.instance-profile\`)`
  if (/explicit deny/i.test(line))
    return `A policy denies \`${action}\` to ${role.replace('The', 'the')}: it has to make an exception.`
  const statement = JSON.stringify({ Effect: 'Allow', Action: action, Resource: resource ?? '<its ARN>' })
  const key = action === 'kms:Decrypt' ? ', and the key’s own policy has to let it' : ''
  return `${role} needs ${statement} in its policy${key}.`
}
