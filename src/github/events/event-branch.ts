import type { Asked, BranchCondition, Nothing } from './meaning.ts'
import { fieldsOf, incomplete, quoted, textOf, type Fields } from './payload.ts'

const prefix = 'refs/heads/'

export function meaningOfPush(push: Fields): Nothing | Asked {
  const ref = textOf(push['ref'])
  if (ref === undefined) throw incomplete('push', 'ref')
  if (push['deleted'] === true || /^0+$/.test(textOf(push['after']) ?? ''))
    return { nothing: `${quoted(ref)} was deleted` }
  if (!ref.startsWith(prefix)) return { nothing: `${quoted(ref)} is not a branch` }
  return { command: 'deploy', provided: { kind: 'branch', ref, byHand: false, main: mainOf(push) } }
}

export function meaningOfDispatch(dispatch: Fields): Asked {
  const ref = textOf(dispatch['ref'])
  return { command: 'deploy', provided: { kind: 'branch', ref, byHand: true, main: mainOf(dispatch) } }
}

function mainOf(event: Fields): string | undefined {
  return textOf(fieldsOf(event['repository'])['default_branch'])
}

/**
 * Why a branch is not deployed; undefined where it is.
 * @param branches the environment's patterns; undefined where the spec has none, so that it is the default branch.
 */
export function whyNotBranch({ ref, byHand, main }: BranchCondition, branches: readonly string[] | undefined) {
  if (branches === undefined) return byHand ? undefined : whyNotMain(ref, main)
  if (ref === undefined) throw incomplete('workflow_dispatch', 'ref')
  const branch = ref.startsWith(prefix) ? ref.slice(prefix.length) : undefined
  if (branch !== undefined && branches.some((pattern) => matches(pattern, branch))) return undefined
  return `${quoted(branch ?? ref)} is none of the environment’s \`branches\`, which are ${branches.join(', ')}`
}

function whyNotMain(ref: string | undefined, main: string | undefined): string | undefined {
  if (main === undefined) throw incomplete('push', 'repository.default_branch')
  if (ref === `${prefix}${main}`) return undefined
  return `${quoted(ref?.slice(prefix.length))} is not ${quoted(main)}, the default branch`
}

/** As in `on.push.branches`: `*` is any characters but `/`, `**` any at all ("Filter pattern cheat sheet"). */
export function matches(pattern: string, branch: string): boolean {
  const parts = pattern.split(/(\*+)/).map((part) => {
    if (part === '*') return '[^/]*'
    return part.startsWith('*') ? '.*' : part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
  })
  return new RegExp(`^${parts.join('')}$`, 's').test(branch)
}
