import type { CreateRepositoryCommandInput, Repository as Described } from '@aws-sdk/client-ecr'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import { isNamed } from '../service-error.ts'
import type { Aws } from '../session.ts'
import { tagKeys } from '../tags.ts'

/** The app's repository in ECR. */
export interface Repository {
  readonly name: string
  /** `<account>.dkr.ecr.<region>.amazonaws.com/<name>`; undefined where there is no such repository. */
  uri(call: Call): Promise<string | undefined>
  /**
   * Creates it where it is missing.
   * @returns its URI.
   * @throws KnownError `repository-mutable` for one whose tags can be overwritten.
   */
  ensure(call: Call): Promise<string>
}

interface Found {
  readonly uri: string
  readonly canOverwrite: boolean
}

export function createRepository(aws: Aws, app: string, name: string): Repository {
  let found: Found | undefined
  const find = async (call: Call) => (found ??= await describe(aws, name, call))
  return {
    name,
    uri: async (call) => (await find(call))?.uri,
    async ensure(call) {
      if ((await find(call)) === undefined) await create(aws, app, name, call)
      const { uri, canOverwrite } = (await find(call)) ?? missing(name)
      // A race between two builds of one commit would otherwise be won by the later push, under an earlier one's feet.
      if (canOverwrite) throw mutable(aws, name)
      return uri
    },
  }
}

async function describe(aws: Aws, name: string, call: Call): Promise<Found | undefined> {
  try {
    const { repositories: [repository] = [] } = await aws.ecr(call, `reading the repository ${name}`, (ecr, options) =>
      ecr.describeRepositories({ repositoryNames: [name] }, options),
    )
    const uri = repository?.repositoryUri
    return uri === undefined ? undefined : { uri, canOverwrite: canOverwrite(repository) }
  } catch (error) {
    if (isNamed(error, 'RepositoryNotFoundException')) return undefined
    throw error
  }
}

/**
 * Whether a tag that is a commit's SHA can be overwritten. Exclusions turn the setting round for the tags that they match,
 * where `*` stands for any characters (PutImageTagMutability, Amazon ECR API Reference); of a mutable repository they are
 * not gone into.
 */
function canOverwrite({
  imageTagMutability,
  imageTagMutabilityExclusionFilters: excluded = [],
}: Described = {}): boolean {
  if (imageTagMutability === 'IMMUTABLE') return false
  return (
    imageTagMutability !== 'IMMUTABLE_WITH_EXCLUSION' || excluded.some(({ filter = '' }) => /^[0-9a-f*]*$/.test(filter))
  )
}

/** Amazon ECR User Guide, "Preventing image tags from being overwritten" and "Scan images". */
async function create(aws: Aws, app: string, name: string, call: Call): Promise<void> {
  const request = {
    repositoryName: name,
    imageTagMutability: 'IMMUTABLE',
    imageScanningConfiguration: { scanOnPush: true },
    tags: [{ Key: tagKeys.app, Value: app }, ...aws.tags],
  } satisfies CreateRepositoryCommandInput
  try {
    await aws.ecr(call, `creating the repository ${name}`, (ecr, options) => ecr.createRepository(request, options))
  } catch (error) {
    if (!isNamed(error, 'RepositoryAlreadyExistsException')) throw error
  }
}

function mutable({ region }: Aws, name: string): KnownError {
  return new KnownError(`The tags of the ECR repository ${name} that are commits can be overwritten.`, {
    code: 'repository-mutable',
    advice: `Run \`aws ecr put-image-tag-mutability --region ${region} --repository-name ${name} --image-tag-mutability IMMUTABLE\`, or name another repository in \`aws: {repository: …}\`.`,
  })
}

function missing(name: string): never {
  throw new KnownError(`The ECR repository ${name} was removed while it was about to be used.`, {
    code: 'ecr-repository-missing',
    advice: 'Find out who removes it, then run again.',
  })
}
