import { platformNamed, platforms } from '../platforms/index.ts'
import type { WrittenRun } from './fields/run.ts'
import { strongest, type Finding, type Path, type Subject } from './fields/subject.ts'
import type { Written } from './schema.ts'

/** A reference must fit the platform of every environment that uses it; one that none uses, any platform. */
export function secretRules(written: Written, subjects: readonly Subject[]): readonly Finding[] {
  return runs(written).flatMap(({ path, run }) =>
    Object.entries(run?.secrets ?? {}).flatMap(([name, reference]) => {
      const place = [...path, 'secrets', name]
      const users = subjects.filter((subject) => isSame(strongest(subject, 'run', 'secrets', name)?.path, place))
      return findings(reference, users).map((message) => ({ path: place, message }))
    }),
  )
}

/** Every `run` of the file, with its place. */
export function runs({ run, environments, previews }: Written): readonly { path: Path; run: WrittenRun | undefined }[] {
  return [
    { path: ['run'], run },
    ...Object.entries(environments).map(([name, own]) => ({ path: ['environments', name, 'run'], run: own.run })),
    { path: ['previews', 'run'], run: previews?.run },
  ]
}

/** The reference itself is never shown: it may be the secret. */
function findings(reference: string, users: readonly Subject[]): readonly string[] {
  const meant = platforms.find(({ secrets }) => secrets.fits(reference))
  if (meant === undefined) {
    const asked = platforms.filter(({ name }) => users.length === 0 || users.some(({ platform }) => platform === name))
    const known = asked.map(({ name, secrets }) => `the platform ${name} knows ${secrets.forms}`)
    return [`must be a reference, never a value; ${known.join(', ')}`]
  }
  return users
    .filter(({ platform }) => platform !== meant.name)
    .map(
      ({ name, platform }) =>
        `is a reference for the platform ${meant.name}; the platform ${platform} of '${name}' knows ${platformNamed(platform).secrets.forms}`,
    )
}

function isSame(a: Path | undefined, b: Path): boolean {
  return a?.join('\0') === b.join('\0')
}
