import { buildersOf, type Builder } from './resolve-image.ts'
import type { Written, WrittenImage } from './schema.ts'
import { strongest, type Finding, type Subject } from './subjects.ts'

/** Fields that only one builder knows; the others are every builder's. */
const builderOf: Partial<Record<keyof WrittenImage, Builder>> = {
  dockerfile: 'docker',
  context: 'docker',
  target: 'docker',
  args: 'docker',
  architecture: 'docker',
  template: 'ami',
  variables: 'ami',
}

/** The builder must be one of every platform's, and what it is told must be for it. */
export function imageRules({ image = {} }: Written, subjects: readonly Subject[]): readonly Finding[] {
  return [
    ...subjects.flatMap((subject) => unknownBuilder(image, subject)),
    ...fieldsOfOthers(image, subjects),
    ...subjects.flatMap((subject) => archiveWithoutCommand(image, subject)),
    ...(image.builder === 'ami' && image.template === undefined
      ? [{ path: ['image', 'template'], message: 'is missing; the builder ami needs a Packer template' }]
      : []),
    ...(image.builder === 'ami' ? subjects.flatMap(unusedAmi) : []),
  ]
}

function unknownBuilder({ builder }: WrittenImage, { name, platform }: Subject): readonly Finding[] {
  const known: readonly Builder[] = buildersOf[platform]
  if (builder === undefined || known.includes(builder)) return []
  return [
    {
      path: ['image', 'builder'],
      message: `found ${builder}, which the platform ${platform} of '${name}' does not take; it takes ${known.join(' and ')}`,
    },
  ]
}

function fieldsOfOthers(image: WrittenImage, subjects: readonly Subject[]): readonly Finding[] {
  const builders = new Set(subjects.map(({ platform }) => image.builder ?? buildersOf[platform][0]))
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

/** An archive is files and nothing else. */
function archiveWithoutCommand(image: WrittenImage, subject: Subject): readonly Finding[] {
  const builder = image.builder ?? buildersOf[subject.platform][0]
  return builder !== 'archive' || strongest(subject, 'run', 'command') !== undefined
    ? []
    : [{ path: ['run', 'command'], message: 'is missing; an image of the builder archive needs it' }]
}

/** An image that is a machine image needs no other one to run on. */
function unusedAmi(subject: Subject): readonly Finding[] {
  const ami = strongest(subject, 'aws', 'ami')
  return ami === undefined
    ? []
    : [{ path: ami.path, message: 'is not used: with the builder ami the image itself is what instances boot from' }]
}
