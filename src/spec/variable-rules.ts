import type { Finding } from './fields/subject.ts'
import type { Written } from './schema.ts'
import { runs } from './secret-rules.ts'

/** What each instance is told by the action cannot be told by the spec as well. */
export function variableRules(written: Written): readonly Finding[] {
  return runs(written).flatMap(({ path, run }) =>
    (['env', 'secrets'] as const).flatMap((section) =>
      Object.keys(run?.[section] ?? {}).flatMap((name) => {
        const message = whyTaken(name)
        return message === undefined ? [] : [{ path: [...path, section, name], message }]
      }),
    ),
  )
}

function whyTaken(name: string): string | undefined {
  if (name === 'PORT') return 'tells each instance the port that it got; the port that the image declares is `run.port`'
  if (name.startsWith('IMMUTABLE_DEPLOY_')) return 'is a name of the action, which tells each instance what it is by it'
  return undefined
}
