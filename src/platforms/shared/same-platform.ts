import type { Environment, EnvironmentOn } from '../../spec/types.ts'

/**
 * Whether another environment of the app is on the platform that this one is on, so that its options are of the same kind.
 * One that the spec does not know has nothing but a name.
 */
export function isOnSamePlatform<Options extends object>(
  own: EnvironmentOn<Options>,
  other: Environment | Pick<Environment, 'name'>,
): other is EnvironmentOn<Options> {
  return 'platform' in other && other.platform.name === own.platform.name
}
