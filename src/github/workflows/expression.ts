import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** What is certain when an expression is evaluated, by context. Reading anything else is an error. */
export type Known = Readonly<Record<string, Facts>>

export interface Facts {
  readonly [name: string]: Fact
}

type Fact = string | boolean | null | Facts

/** A job or step is asked about before it begins, with all before it well ("Status check functions"). */
const statusFunctions = [
  { name: 'success', holds: true },
  { name: 'always', holds: true },
  { name: 'failure', holds: false },
  { name: 'cancelled', holds: false },
].map(({ name, holds }) => ({ name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(holds) }))

/** A value of a file as text; undefined of a list, of a map and of nothing. */
export function scalarOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** Whether `if:` lets a job or step run. @throws when that depends on what is not known. */
export function holds(condition: unknown, known: Known): boolean {
  if (condition === undefined || typeof condition === 'boolean') return condition ?? true
  const text = scalarOf(condition)?.trim() ?? ''
  const inner = /^\$\{\{(.*)\}\}$/s.exec(text)?.[1] ?? text
  if (inner.includes('${{')) throw new Error(`a condition made of several expressions: ${text}`)
  return evaluate(`!(${inner})`, known).coerceString() === 'false'
}

/** A value under `with:` as the action gets it. @throws when that depends on what is not known. */
export function interpolate(value: unknown, known: Known): string {
  return (scalarOf(value) ?? '').replaceAll(/\$\{\{((?:'[^']*'|[^'])*?)\}\}/g, (_all, inner: string) =>
    evaluate(inner, known).coerceString(),
  )
}

function evaluate(text: string, known: Known): data.ExpressionData {
  const { tokens } = new Lexer(text).lex()
  const expression = new Parser(tokens, Object.keys(known), statusFunctions).parse()
  const functions = new Map(statusFunctions.map((info) => [info.name, info]))
  return new Evaluator(expression, dictionary(known, 'the contexts'), functions).evaluate()
}

/** To the evaluator a name that is missing is null, which here would be a guess. */
function dictionary(facts: Facts, name: string): data.Dictionary {
  const known = new data.Dictionary(...Object.entries(facts).map(([key, fact]) => ({ key, value: valueOf(key, fact) })))
  const find = known.get.bind(known)
  const get = (key: string) => {
    const value = find(key)
    if (value === undefined) throw new Error(`${key} of ${name} is not known`)
    return value
  }
  return Object.assign(known, { get })
}

function valueOf(name: string, fact: Fact): data.ExpressionData {
  if (fact === null) return new data.Null()
  if (typeof fact === 'string') return new data.StringData(fact)
  return typeof fact === 'boolean' ? new data.BooleanData(fact) : dictionary(fact, name)
}
