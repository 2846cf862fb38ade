import { isPreview } from '../../engine/policy/previews.ts'
import { redact } from '../../report/redact.ts'
import { openDeployments } from './deployments.ts'
import { jobOf, targetOf, type Desk, type Subject } from './desk.ts'
import { comment } from './preview-comment.ts'
import { inDays } from './preview-rows.ts'

/** The pull request is told first: removing what GitHub shows of the preview may take longer than there is time. */
export function close(desk: Desk, environment: string): void {
  const { options, outbox, subject, remarks } = desk
  if (subject === undefined) return
  desk.closing = undefined
  desk.closed.add(environment)
  const why = redact(remarks.get(environment) ?? whySwept(subject), desk.secrets)
  comment(desk, environment, { state: 'closed', why })
  outbox.postLast('deployments', async (client) => {
    const deployments = openDeployments(client, jobOf(desk))
    const target = targetOf(subject, environment)
    if (!isPreview(environment)) await deployments.retireAll(target)
    else if (!(await deployments.close(target))) options.report({ type: 'notice', message: staying(environment) })
  })
}

/** A sweep says what it has done when all is done. */
function whySwept({ command, limits }: Subject): string | undefined {
  if (command !== 'sweep' || limits === undefined) return undefined
  return `It was not pushed to for ${inDays(limits.idleMs)}, or its pull request is closed.`
}

function staying(environment: string): string {
  return `${environment} stays in GitHub’s list of environments: removing it takes a token with \`administration: write\`, which a job’s own never has.`
}
