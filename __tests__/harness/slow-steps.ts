import type { SpecOverrides } from './sandbox.ts'

export const deploymentSteps = [
  'resolve',
  'observe',
  'claim',
  'image',
  'launch',
  'gate',
  'swap',
  'bake',
  'retire',
  'record',
]

/** Every step takes long enough to be met in it. */
export const slowSteps = {
  image: { build: 'sleep 0.3' },
  defaults: { bake: '300ms', strategy: { canary: { weight: 20, pause: '300ms' } } },
} satisfies SpecOverrides
