import type { Section } from '../section.ts'
import { commits } from './commits.ts'
import { failure } from './failure.ts'
import { fleet } from './fleet.ts'
import { lastLogLines } from './last-log-lines.ts'
import { liveNow } from './live-now.ts'
import { notices } from './notices.ts'
import { operation } from './operation.ts'
import { overtaken } from './overtaken.ts'
import { plan } from './plan.ts'
import { specFields } from './spec-fields.ts'
import { swap } from './swap.ts'
import { swept } from './swept.ts'
import { timeline } from './timeline.ts'
import { wayBack } from './way-back.ts'
import { waysBack } from './ways-back.ts'

/** Everything that a summary can tell, in its order; another section is a file beside these, and a line here. */
export const sections: readonly Section[] = [
  wayBack,
  failure,
  lastLogLines,
  plan,
  swept,
  liveNow,
  overtaken,
  swap,
  fleet,
  commits,
  specFields,
  timeline,
  waysBack,
  operation,
  notices,
]
