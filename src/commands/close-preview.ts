import type { Outcome } from '../engine/events.ts'
import { previewNumber, unknownPullRequests } from '../engine/policy/previews.ts'
import type { Run } from '../engine/session.ts'
import type { CommandDefinition } from './definition.ts'
import { destroy } from './destroy.ts'
import { planAfter, seeOff } from './leaving.ts'
import { findUnwanted, type Others } from './unwanted.ts'

export interface ClosePreviewRequest extends Others {
  /** Whatever its pull request says. */
  readonly explicit?: boolean
}

/**
 * The end of a preview, which takes along those whose own was missed. An event may come late: the pull request that it
 * says is closed may be open again.
 */
export async function closePreview(run: Run, { explicit = false, ...others }: ClosePreviewRequest): Promise<Outcome> {
  const { pullRequests = unknownPullRequests } = others
  const number = previewNumber(run.environment.name)
  const stillUnwanted = async () => {
    const wish = number === undefined ? 'unknown' : await pullRequests.wish(number)
    return wish === 'unknown' || !wish.wanted
  }
  const gone = await seeOff(run, await findUnwanted(run, others))
  return planAfter(gone, await destroy(run, explicit ? {} : { stillUnwanted }))
}

/** Of an environment it is the environment that goes; of a preview, those go as well whose own end was missed. */
export const destroyCommand: CommandDefinition = {
  meaning: 'removes a preview, or with `force` a whole environment',
  needsCommit: false,
  changes: true,
  preview: 'where-named',
  run: ({ run, explicit, pullRequests, environmentOf }) =>
    run.environment.kind === 'preview' ? closePreview(run, { explicit, pullRequests, environmentOf }) : destroy(run),
}
