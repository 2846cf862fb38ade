import { aws } from './codes/aws.ts'
import { commits } from './codes/commits.ts'
import { ec2 } from './codes/ec2.ts'
import { github } from './codes/github.ts'
import { images } from './codes/images.ts'
import { inputs } from './codes/inputs.ts'
import { internal } from './codes/internal.ts'
import { ledger } from './codes/ledger.ts'
import { local } from './codes/local.ts'
import { platforms } from './codes/platforms.ts'
import { previews } from './codes/previews.ts'
import { rollbacks } from './codes/rollbacks.ts'
import { rollouts } from './codes/rollouts.ts'
import { spec } from './codes/spec.ts'
import { traffic } from './codes/traffic.ts'
import type { ErrorEntries, ErrorEntry } from './entry.ts'

/** Every area of docs/errors.md by its title, in the order of the page. */
export const areas = {
  'Inputs and events': inputs,
  Spec: spec,
  'Repository and commit': commits,
  Image: images,
  'Claim and ledger': ledger,
  Rollout: rollouts,
  Traffic: traffic,
  Rollback: rollbacks,
  'Previews, destroy and sweep': previews,
  GitHub: github,
  'Every platform': platforms,
  'The local platform': local,
  AWS: aws,
  EC2: ec2,
  'This action': internal,
} as const satisfies Readonly<Record<string, ErrorEntries>>

type CodeOf<Area> = Area extends unknown ? keyof Area : never

/** The code of every error that this project throws. */
export type ErrorCode = CodeOf<(typeof areas)[keyof typeof areas]>

/** What holds for every error of a code. */
export const errors = Object.fromEntries(Object.values(areas).flatMap((area) => Object.entries(area))) as Readonly<
  Record<ErrorCode, ErrorEntry>
>

/** For codes from outside: an agent of another version may send one that this version lacks. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errors, code)
}
