import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { fieldsOf, textOf, type Fields } from '../events/payload.ts'
import { holds, interpolate, scalarOf, type Facts, type Known } from './expression.ts'

/** The inputs that a use of the action is given, without those that are left to their defaults. */
export type Call = Readonly<Record<string, string>>

/** A run that is thought of, to find out what it would do. */
export interface Imagined {
  /** The top of the checkout. */
  readonly workspace: string
  /** `owner/name` of the action that runs; a copy may have any name. */
  readonly action: string | undefined
  /** The `github` context, as far as it is certain. */
  readonly github: Facts
  /** The `inputs` context. */
  readonly inputs: Facts
}

/** A workflow may call another, and that one a third ("Reusing workflow configurations" has the limit). */
const mostCalls = 10

/**
 * How a workflow would use the action, in every job and step that would run; workflows of the same repository that it
 * calls included.
 * @throws when the file does not say so for certain.
 */
export async function callsOf(workflow: unknown, imagined: Imagined, depth = 0): Promise<readonly Call[]> {
  if (depth > mostCalls) throw new Error('workflows that call one another without an end')
  const jobs = fieldsOf(fieldsOf(workflow)['jobs'])
  const calls = Object.entries(jobs).map(async ([name, job]) =>
    usesAction(fieldsOf(job), imagined) ? callsOfJob(jobs, name, imagined, depth) : [],
  )
  return (await Promise.all(calls)).flat()
}

/** A workflow as its file has it; undefined when there is none that can be read. */
export async function readWorkflow(workspace: string, file: string): Promise<Fields | undefined> {
  const text = await readFile(path.join(workspace, '.github/workflows', file), 'utf8').catch(() => '')
  try {
    return fieldsOf(parse(text))
  } catch {
    return undefined
  }
}

/** Jobs that have nothing to do with the action may depend on what nobody knows. */
function usesAction(job: Fields, imagined: Imagined): boolean {
  const uses = [job['uses'], ...stepsOf(job).map((step) => step['uses'])]
  return uses.some((name) => isOfAction(name, imagined) || localWorkflow(name) !== undefined)
}

async function callsOfJob(jobs: Fields, name: string, imagined: Imagined, depth: number): Promise<readonly Call[]> {
  const job = fieldsOf(jobs[name])
  if (!runs(jobs, name, { github: imagined.github, inputs: imagined.inputs })) return []
  const calls = variants(job).map(async (matrix) => {
    const known = { github: imagined.github, inputs: imagined.inputs, ...(matrix && { matrix }) }
    return job['uses'] === undefined ? callsOfSteps(job, imagined, known) : callsOfCalled(job, imagined, known, depth)
  })
  return (await Promise.all(calls)).flat()
}

/** A job is skipped when one that it needs is, whatever its own condition says ("Using jobs in a workflow"). */
function runs(jobs: Fields, name: string, known: Known): boolean {
  const job = fieldsOf(jobs[name])
  const needs = [job['needs'] ?? []].flat().map(String)
  return holds(job['if'], known) && needs.every((needed) => needed !== name && runs(jobs, needed, known))
}

function callsOfSteps(job: Fields, imagined: Imagined, known: Known): readonly Call[] {
  const steps = stepsOf(job).filter(({ uses }) => isOfAction(uses, imagined))
  return steps.filter((step) => holds(step['if'], known)).map((step) => given(step['with'], known))
}

async function callsOfCalled(job: Fields, imagined: Imagined, known: Known, depth: number): Promise<readonly Call[]> {
  const values = given(job['with'], known)
  const file = localWorkflow(job['uses'])
  if (file === undefined) return [asOurs(String(job['uses']), values, imagined)]
  const workflow = await readWorkflow(imagined.workspace, file)
  const declared = fieldsOf(fieldsOf(fieldsOf(workflow?.['on'])['workflow_call'])['inputs'])
  return callsOf(workflow, { ...imagined, inputs: inputsOf(declared, values) }, depth + 1)
}

/** The workflows that come with the action are named after what they do; a rollback is asked for by the event as well. */
function asOurs(uses: string, values: Call, { github }: Imagined): Call {
  const command = path.basename(uses.replace(/@.*$/, ''), '.yml')
  if (command !== 'rollback') return { ...values, command }
  return github['event_name'] === 'issues'
    ? { ...values, command: 'auto' }
    : { 'rollback-to': 'previous', ...values, command }
}

/**
 * The `inputs` context for what a workflow asks for: numbers and texts are texts here, yes or no is itself. What has
 * neither a value nor a default is empty; a choice is unknown then.
 */
export function inputsOf(declared: Fields, values: Call): Facts {
  const entries = Object.entries(declared).map(
    ([name, input]) => [name, valueOf(fieldsOf(input), values[name])] as const,
  )
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

function valueOf({ type, default: preset }: Fields, given: string | undefined): string | boolean | undefined {
  const value = given ?? scalarOf(preset)
  if (type === 'boolean') return value === 'true'
  return value === undefined && type !== 'choice' ? '' : value
}

function given(values: unknown, known: Known): Call {
  return Object.fromEntries(Object.entries(fieldsOf(values)).map(([name, value]) => [name, interpolate(value, known)]))
}

/** The combinations of a matrix of plain lists; one without a matrix where there is none. Others stay unknown. */
function variants(job: Fields): readonly (Facts | undefined)[] {
  const matrix = fieldsOf(job['strategy'])['matrix']
  if (matrix === undefined) return [undefined]
  const lists = Object.entries(fieldsOf(matrix))
  if (typeof matrix === 'string' || lists.some(([name, list]) => !isPlain(name, list))) return [undefined]
  return lists.reduce<readonly Facts[]>(
    (rows, [name, list]) => rows.flatMap((row) => [list].flat().map((value) => ({ ...row, [name]: String(value) }))),
    [{}],
  )
}

function isPlain(name: string, list: unknown): boolean {
  if (name === 'include' || name === 'exclude' || !Array.isArray(list)) return false
  return list.every((value) => ['string', 'number'].includes(typeof value) && !String(value).includes('${{'))
}

function stepsOf(job: Fields): readonly Fields[] {
  return Array.isArray(job['steps']) ? job['steps'].map(fieldsOf) : []
}

/** `owner/immutable-deploy@v1`, or a workflow in it; `own` is the name of a copy. */
function isOfAction(uses: unknown, { action }: Imagined): boolean {
  const [, repository, name] = /^([\w.-]+\/([\w.-]+))[^@]*@/.exec(textOf(uses) ?? '') ?? []
  return repository !== undefined && (name === 'immutable-deploy' || repository === action)
}

function localWorkflow(uses: unknown): string | undefined {
  return /^\.\/\.github\/workflows\/([^/@]+)$/.exec(textOf(uses) ?? '')?.[1]
}
