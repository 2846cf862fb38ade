import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { inputsOf } from '../../src/github/workflows/calls.ts'
import { holds, interpolate, type Facts, type Known } from '../../src/github/workflows/expression.ts'

// What GitHub would do about an event, by the workflows' own conditions and expressions.

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const own = 'org/immutable-deploy'

type Mapping = Readonly<Record<string, unknown>>

export interface Job extends Mapping {
  readonly uses?: string
  readonly steps?: readonly { readonly uses?: string; readonly run?: string; readonly with?: Mapping }[]
  readonly with?: Mapping
}

export interface Workflow {
  readonly on: Readonly<Record<string, { readonly inputs?: Facts; readonly types?: readonly string[] } | null>>
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

/** An event, with who is behind it. */
export interface Event {
  readonly name: string
  readonly event?: Facts
  readonly ref?: string
  /** Above 1 where somebody runs it again. */
  readonly attempt?: number
  /** Of a run by hand. */
  readonly inputs?: Readonly<Record<string, string>>
}

export interface Group {
  /** GitHub takes upper and lower case for the same. */
  readonly name: string
  readonly queue: string
  readonly cancelsRunning: boolean
}

/** A job that a run consists of, as GitHub starts it. */
export interface StartedJob {
  readonly name: string
  readonly environment: string
  readonly groups: readonly Group[]
  /** What each use of the action is given. */
  readonly calls: readonly Readonly<Record<string, string>>[]
}

export const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const parsed = new Map<string, Workflow>()
export function workflowIn(file: string): Workflow {
  const workflow = parsed.get(file) ?? (parse(read(file)) as Workflow)
  parsed.set(file, workflow)
  return workflow
}

/** The workflows among the YAML of a page. */
export function workflowsOnPage(file: string): readonly string[] {
  const blocks = Array.from(read(file).matchAll(/^```yaml\n(.*?)^```$/gms), ([, block = '']) => block)
  return blocks.filter((block) => /^on:/m.test(block) && /^jobs:/m.test(block))
}

/** GitHub gives null for what an event does not have. */
const absent = {
  action: null,
  number: null,
  pull_request: null,
  issue: null,
  comment: null,
  label: null,
  release: null,
  inputs: null,
}

let runs = 0

/** The jobs that the event starts; none where the workflow does not listen to it. */
export function startedBy(workflow: Workflow, event: Event): readonly StartedJob[] {
  if (!listensTo(workflow, event)) return []
  runs += 1
  const github = {
    event_name: event.name,
    event: { ...absent, ...event.event },
    ref: event.ref ?? 'refs/heads/main',
    repository: 'ada/shop',
    actor: 'ada',
    run_id: String(runs),
    run_attempt: String(event.attempt ?? 1),
  }
  const declared = workflow.on['workflow_dispatch']?.inputs ?? {}
  const inputs = event.name === 'workflow_dispatch' ? inputsOf(declared, event.inputs ?? {}) : emptied(declared)
  return jobsOf(workflow, { github, inputs }, [])
}

function listensTo({ on }: Workflow, { name, event }: Event): boolean {
  if (!(name in on)) return false
  const types = on[name]?.types
  return types === undefined || types.some((type) => type === event?.['action'])
}

/** Inputs are null where the event has none. */
function emptied(declared: Facts): Facts {
  return Object.fromEntries(Object.keys(declared).map((name) => [name, null]))
}

function jobsOf(workflow: Workflow, known: Known, above: readonly Group[]): readonly StartedJob[] {
  const groups = [...above, ...groupOf(workflow.concurrency, known)]
  return Object.entries(workflow.jobs).flatMap(([name, job]) =>
    variantsOf(job).flatMap((matrix) => startJob(name, job, { ...known, matrix }, groups)),
  )
}

function startJob(name: string, job: Job, known: Known, above: readonly Group[]): readonly StartedJob[] {
  if (!holds(job['if'], known)) return []
  const groups = [...above, ...groupOf(job['concurrency'], known)]
  if (job.uses?.startsWith(`${own}/`) === true) {
    const called = workflowIn(job.uses.slice(own.length + 1).replace(/@.*/, ''))
    const inputs = inputsOf(called.on['workflow_call']?.inputs ?? {}, given(job.with, known))
    return jobsOf(called, { ...known, inputs }, groups)
  }
  const uses = (job.steps ?? []).filter(({ uses: action }) => action?.startsWith(`${own}@`))
  const calls = uses.map((step) => given(step.with, known))
  return [{ name, environment: environmentOf(job['environment'], known), groups, calls }]
}

function variantsOf(job: Job): readonly Facts[] {
  const { matrix = {} } = (job['strategy'] ?? {}) as { readonly matrix?: Readonly<Record<string, readonly string[]>> }
  return Object.entries(matrix).reduce<readonly Facts[]>(
    (rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  )
}

function groupOf(concurrency: unknown, known: Known): readonly Group[] {
  if (concurrency === undefined) return []
  const { group, queue = 'single', ...rest } = concurrency as Mapping
  const cancelsRunning = holds(rest['cancel-in-progress'] ?? false, known)
  return [{ name: interpolate(group, known).toLowerCase(), queue: String(queue), cancelsRunning }]
}

function environmentOf(environment: unknown, known: Known): string {
  const name = typeof environment === 'object' ? (environment as Mapping | null)?.['name'] : environment
  return interpolate(name, known)
}

function given(values: Mapping = {}, known: Known): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, interpolate(value, known)]))
}
