// To be loaded before a TypeScript program (`node --import ./scripts/typescript.mjs …`): Node 22.18 and newer run it by
// themselves, older ones with the transform that the tests use.
import { register } from 'node:module'

if (!process.features.typescript) register('./typescript-hooks.mjs', import.meta.url)
