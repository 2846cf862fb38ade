import { awsSecretForms, isAwsSecret } from './aws-schema.ts'
import type { Written, WrittenRun } from './schema.ts'
import { strongest, type Finding, type Path, type Subject } from './subjects.ts'
import type { PlatformOptions } from './types.ts'

type PlatformName = PlatformOptions['name']

interface References {
  readonly forms: string
  readonly fits: (reference: string) => boolean
}

const references: Readonly<Record<PlatformName, References>> = {
  local: { forms: 'file:/path/to/it', fits: (reference) => /^file:./.test(reference) },
  aws: { forms: awsSecretForms, fits: isAwsSecret },
}

const platforms = Object.keys(references) as PlatformName[]

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

function runs({ run, environments, previews }: Written): readonly { path: Path; run: WrittenRun | undefined }[] {
  return [
    { path: ['run'], run },
    ...Object.entries(environments).map(([name, own]) => ({ path: ['environments', name, 'run'], run: own.run })),
    { path: ['previews', 'run'], run: previews?.run },
  ]
}

/** The reference itself is never shown: it may be the secret. */
function findings(reference: string, users: readonly Subject[]): readonly string[] {
  const meant = platforms.find((platform) => references[platform].fits(reference))
  if (meant === undefined) {
    const asked =
      users.length === 0 ? platforms : platforms.filter((name) => users.some(({ platform }) => platform === name))
    const known = asked.map((platform) => `the platform ${platform} knows ${references[platform].forms}`)
    return [`must be a reference, never a value; ${known.join(', ')}`]
  }
  return users
    .filter(({ platform }) => platform !== meant)
    .map(
      ({ name, platform }) =>
        `is a reference for the platform ${meant}; the platform ${platform} of '${name}' knows ${references[platform].forms}`,
    )
}

function isSame(a: Path | undefined, b: Path): boolean {
  return a?.join('\0') === b.join('\0')
}
