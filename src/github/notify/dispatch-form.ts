import type { RollbackForm } from '../../report/context.ts'
import { fieldsOf, textOf, type Fields } from '../events/payload.ts'
import { scalarOf } from '../workflows/expression.ts'
import { inputsOf, readWorkflow, type Call } from '../workflows/calls.ts'
import { certainCalls, isDry, isOurs, type Wanted } from './wanted.ts'

/** Stands for every release: a form that hands this one on hands on any. */
const release = 'v41'

/** "Run workflow", where it asks for `rollback-to` and nothing that only a person can answer. */
export async function dispatchForm(wanted: Wanted, file: string): Promise<RollbackForm | undefined> {
  const workflow = await readWorkflow(wanted.workspace, file)
  const declared = fieldsOf(fieldsOf(fieldsOf(workflow?.['on'])['workflow_dispatch'])['inputs'])
  if (declared['rollback-to'] === undefined) return undefined
  const given = answers(declared, wanted)
  const leads = (values: Call) => dispatchLeads(workflow, wanted, declared, { ...values, 'rollback-to': release })
  if (given === undefined || !(await leads(given))) return undefined
  const preset = textOf(fieldsOf(declared['rollback-to'])['default'])
  return { file, given, presetsFit: await leads({}), preset }
}

/** What is written into each field but `rollback-to`; undefined where a required one would stay empty. */
function answers(declared: Fields, wanted: Wanted): Call | undefined {
  const { environment, app, spec } = wanted
  const known: Call = { environment, app, 'working-directory': wanted['working-directory'], spec }
  const fields = Object.entries(declared).filter(([name]) => name !== 'rollback-to')
  const given = fields.flatMap(([name, field]) => {
    const value = known[name] ?? (choicesOf(field)?.includes('rollback') === true ? 'rollback' : undefined)
    return value === undefined ? [] : [[name, value] as const]
  })
  const values = Object.fromEntries(given)
  return fields.every(([name, field]) => isFilled(field, values[name])) ? values : undefined
}

function isFilled(field: unknown, value: string | undefined): boolean {
  const { required, default: preset } = fieldsOf(field)
  if (value !== undefined) return choicesOf(field)?.includes(value) ?? true
  return required !== true || (preset !== undefined && preset !== null && preset !== '')
}

/** Undefined of a field that takes any text. */
function choicesOf(field: unknown): readonly string[] | undefined {
  const { type, options } = fieldsOf(field)
  if (type === 'boolean') return ['true', 'false']
  return type === 'choice' ? [options].flat().map(String) : undefined
}

/** What GitHub sends when somebody runs a workflow has no pull request, issue or label in it. */
const absentFromDispatch = { pull_request: null, issue: null, comment: null, label: null, action: null, number: null }

async function dispatchLeads(workflow: unknown, wanted: Wanted, declared: Fields, values: Call): Promise<boolean> {
  if (!isFilled(declared['rollback-to'], release)) return false
  const inputs = inputsOf(declared, values)
  const texts = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, scalarOf(value) ?? '']))
  const event = { ...absentFromDispatch, inputs: texts }
  const calls = await certainCalls(workflow, wanted, {
    github: { event_name: 'workflow_dispatch', event },
    inputs,
  }).catch(() => [])
  return calls.length > 0 && calls.every((call) => isOurs(call, wanted) && brings(call, release))
}

function brings(call: Call, wantedRelease: string): boolean {
  const command = call['command'] || 'auto'
  return (command === 'auto' || command === 'rollback') && call['rollback-to'] === wantedRelease && !isDry(call)
}
