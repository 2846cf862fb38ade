import type { Report } from '../engine/events.ts'
import { KnownError } from '../errors/known-error.ts'
import { checkPetition } from '../github/api/petition.ts'
import type { Repository } from '../github/api/repository.ts'
import type { Nothing } from '../github/events/meaning.ts'
import { quoted } from '../github/events/payload.ts'
import { acknowledge } from './answer.ts'
import type { Request } from './request.ts'

interface Asking {
  readonly request: Request
  /** Undefined where GitHub cannot be asked. */
  readonly repository: Repository | undefined
  readonly report: Report
}

/**
 * Whether those who ask may ask, and for this; they see at once that they were heard.
 * @returns why there is nothing to do.
 * @throws KnownError `asker-not-allowed`, `environment-not-allowed`, `rollback-form-missing`, `github-…`.
 */
export async function authorize({ request, repository, report }: Asking): Promise<Nothing | undefined> {
  const { petition, lacksForm } = request
  const nothing = petition && (await checkPetition(petition, repository))
  if (nothing !== undefined) return nothing
  if (lacksForm) throw formMissing(petition?.thread)
  const outside = boundary(request)
  // Nobody waits for a sign.
  if (outside === undefined && !request.dryRun) void acknowledge(petition, repository, report)
  return outside
}

/** The input `environment` bounds what a form, a comment or a payload may name. */
function boundary({ environment, onlyEnvironment, provided }: Request): Nothing | undefined {
  if (onlyEnvironment === undefined || environment === onlyEnvironment) return undefined
  if (provided?.kind === 'commit' && provided.isDeployment)
    return { nothing: `the deployment is for ${quoted(environment)}, and this workflow for ${onlyEnvironment}` }
  throw new KnownError(
    `${quoted(environment)} was asked for, and this workflow is only for ${onlyEnvironment}; nothing was touched.`,
    {
      code: 'environment-not-allowed',
      advice: `Name ${onlyEnvironment}, or use the other environment’s workflow. The input \`environment\` is what bounds it.`,
    },
  )
}

function formMissing(issue: number | undefined): KnownError {
  return new KnownError(`Issue ${issue} does not say which release to bring back; nothing was touched.`, {
    code: 'rollback-form-missing',
    advice: 'Open it with the rollback form, which has the field `Release`, or start the rollback workflow by hand.',
  })
}
