import type { Section } from '../section.ts'
import { availability } from './availability.ts'
import { changes } from './changes.ts'
import { fleet } from './fleet.ts'
import { gates } from './gates.ts'
import { lastLogLines } from './last-log-lines.ts'
import { liveNow } from './live-now.ts'
import { notices } from './notices.ts'
import { plan } from './plan.ts'
import { rollingBack } from './rolling-back.ts'
import { timeline } from './timeline.ts'
import { traffic } from './traffic.ts'
import { whatFailed } from './what-failed.ts'
import { whatToDoNext } from './what-to-do-next.ts'
import { whatWasUndone } from './what-was-undone.ts'

/** Everything that a summary can tell, in its order; another section is a file beside these, and a line here. */
export const sections: readonly Section[] = [
  plan,
  whatFailed,
  lastLogLines,
  whatWasUndone,
  whatToDoNext,
  liveNow,
  changes,
  timeline,
  traffic,
  fleet,
  gates,
  availability,
  rollingBack,
  notices,
]
