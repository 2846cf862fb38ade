import type { IncomingMessage } from 'node:http'
import { route, withoutRule, withRule, type CompiledRule, type RoutingTable } from './routing.ts'
import type { Rule } from './types.ts'

/** The rules of all listeners. */
export interface RuleBook {
  /** Adds or replaces a rule whole. @throws KnownError `weight-invalid`, and nothing has changed then. */
  put(rule: Rule): void
  remove(id: string): void
  find(listener: string, req: IncomingMessage): CompiledRule | undefined
  /** Target groups that some rule refers to, be it with weight 0. */
  referred(): ReadonlySet<string>
}

export function createRuleBook(): RuleBook {
  const rules = new Map<string, Rule>()
  const tables = new Map<string, RoutingTable>()
  const table = (listener: string) => tables.get(listener) ?? []
  const remove = (id: string) => {
    const rule = rules.get(id)
    if (rule === undefined) return
    rules.delete(id)
    tables.set(rule.listener, withoutRule(table(rule.listener), id))
  }
  return {
    put(rule) {
      const changed = withRule(table(rule.listener), rule)
      remove(rule.id)
      rules.set(rule.id, rule)
      tables.set(rule.listener, changed)
    },
    remove,
    find: (listener, req) => route(table(listener), req),
    referred: () => new Set([...rules.values()].flatMap(({ weights }) => Object.keys(weights))),
  }
}
