import { platformNamed } from '../platforms/index.ts'
import { strongest, type Finding, type Subject } from './fields/subject.ts'
import type { Written, WrittenImage } from './schema.ts'
import type { Builder } from './types.ts'

/** Fields that only one builder knows; the others are every builder's. */
const builderOf: Partial<Record<keyof WrittenImage, Builder>> = {
  dockerfile: 'docker',
  context: 'docker',
  target: 'docker',
  args: 'docker',
  architecture: 'docker',
  template: 'ami',
  variables: 'ami',
  reproduce: 'archive',
}

/** The builder must be one of every platform's, and what it is told must be for it. */
export function imageRules({ image = {} }: Written, subjects: readonly Subject[]): readonly Finding[] {
  return [
    ...subjects.flatMap((subject) => unknownBuilder(image, subject)),
    ...fieldsOfOthers(image, subjects),
    ...subjects.flatMap((subject) => archiveWithoutCommand(image, subject)),
    ...unusedContainer(image, subjects),
    ...shellWithoutScript(image),
    ...cacheWithoutBuild(image),
    ...(image.builder === 'ami' && image.template === undefined
      ? [{ path: ['image', 'template'], message: 'is missing; the builder ami needs a Packer template' }]
      : []),
  ]
}

function unknownBuilder({ builder }: WrittenImage, { name, platform }: Subject): readonly Finding[] {
  const known: readonly Builder[] = platformNamed(platform).builders
  if (builder === undefined || known.includes(builder)) return []
  return [
    {
      path: ['image', 'builder'],
      message: `found ${builder}, which the platform ${platform} of '${name}' does not take; it takes ${known.join(' and ')}`,
    },
  ]
}

function fieldsOfOthers(image: WrittenImage, subjects: readonly Subject[]): readonly Finding[] {
  const builders = new Set(subjects.map((subject) => builderFor(image, subject)))
  const found = Object.keys(image) as (keyof WrittenImage)[]
  return found.flatMap((key) => {
    const builder = builderOf[key]
    if (builder === undefined || builders.has(builder)) return []
    return [
      {
        path: ['image', key],
        message: `is for the builder ${builder}; the builder here is ${[...builders].join(' and ')}`,
      },
    ]
  })
}

/** What is inherited may be for the others who inherit it. */
function unusedContainer(image: WrittenImage, subjects: readonly Subject[]): readonly Finding[] {
  const uses = subjects.flatMap((subject) =>
    subject.layers
      .filter(({ values }) => values.run?.container !== undefined)
      .map(({ path }) => ({ path: [...path, 'run', 'container'], builder: builderFor(image, subject) })),
  )
  const used = new Set(uses.filter(({ builder }) => builder === 'docker').map(({ path }) => path.join('\0')))
  return uses
    .filter(({ path }) => !used.has(path.join('\0')))
    .map(({ path, builder }) => ({ path, message: `is for the builder docker; the builder here is ${builder}` }))
}

function shellWithoutScript({ build, shell }: WrittenImage): readonly Finding[] {
  if (shell === undefined || typeof build === 'string') return []
  const found = build === undefined ? 'there is none' : '`build` is a list here, which is run by no shell'
  return [{ path: ['image', 'shell'], message: `is for a \`build\` that is a script; ${found}` }]
}

/** Packer installs plugins without one. */
function cacheWithoutBuild({ build, cache, builder }: WrittenImage): readonly Finding[] {
  if (build !== undefined || builder === 'ami' || cache === undefined || cache === 'off') return []
  const message = 'is for the command of `build`; there is none'
  return [{ path: ['image', 'cache'], message }]
}

/** An archive is files and nothing else. */
function archiveWithoutCommand(image: WrittenImage, subject: Subject): readonly Finding[] {
  return builderFor(image, subject) !== 'archive' || strongest(subject, 'run', 'command') !== undefined
    ? []
    : [{ path: ['run', 'command'], message: 'is missing; an image of the builder archive needs it' }]
}

/** What the image is made by, for an environment. */
export function builderFor({ builder }: WrittenImage, { platform }: Subject): Builder {
  return builder ?? platformNamed(platform).builders[0]
}
