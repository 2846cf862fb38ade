import type { Outcome } from '../engine/events.ts'
import { previewNumber, unknownPullRequests } from '../engine/policy/previews.ts'
import type { Run } from '../engine/session.ts'
import type { CommandDefinition } from './definition.ts'
import { destroy, type DestroyRequest } from './destroy.ts'
import { planAfter, seeOff } from './leaving.ts'
import { findUnwanted, orWarn, type Others } from './unwanted.ts'

export interface ClosePreviewRequest extends Others {
  /** Whatever its pull request says. */
  readonly explicit?: boolean
  /** The same preview under another app or elsewhere, as earlier specs of its pull request had it. */
  readonly formerly?: readonly Run[]
}

/**
 * The end of a preview, which takes along those whose own was missed. An event may come late: the pull request that it
 * says is closed may be open again.
 */
export async function closePreview(run: Run, request: ClosePreviewRequest): Promise<Outcome> {
  const { explicit = false, formerly = [], ...others } = request
  const { pullRequests = unknownPullRequests } = others
  const number = previewNumber(run.environment.name)
  const stillUnwanted = async () => {
    const wish = number === undefined ? 'unknown' : await pullRequests.wish(number)
    return wish === 'unknown' || !wish.wanted
  }
  const gone = await seeOff(run, await findUnwanted(run, others))
  const how = explicit ? {} : { stillUnwanted }
  const before = await removeFormer(formerly, how)
  const outcome = await destroy(run, how)
  return planAfter(gone, outcome.changed ? outcome : (before ?? outcome))
}

/** What cannot be removed there keeps nobody from removing what is here. @returns how the last that was there went. */
async function removeFormer(formerly: readonly Run[], how: DestroyRequest): Promise<Outcome | undefined> {
  let last: Outcome | undefined
  for (const run of formerly) {
    const outcome = await orWarn(run, () => destroy(run, how))
    if (outcome?.changed) last = outcome
  }
  return last
}

/** Of an environment it is the environment that goes; of a preview, those go as well whose own end was missed. */
export const destroyCommand: CommandDefinition = {
  meaning: 'removes a preview, or with `force` a whole environment',
  needsCommit: false,
  changes: true,
  preview: 'where-named',
  run: ({ run, formerly, explicit, pullRequests, environmentOf }) =>
    run.environment.kind === 'preview'
      ? closePreview(run, { explicit, formerly, pullRequests, environmentOf })
      : destroy(run),
}
