import { ec2 } from './ec2/definition.ts'
import { local } from './local/definition.ts'
import type { PlatformDefinition } from './shared/definition.ts'

/** Every platform that a spec can name; another one is a folder beside these, and a line here. */
export const platforms: readonly PlatformDefinition[] = [local, ec2]

/** @param name one that the spec's schema has let through. */
export function platformNamed(name: string): PlatformDefinition {
  const found = platforms.find((platform) => platform.name === name)
  if (found === undefined) throw new Error(`no platform is called ${name}`)
  return found
}
