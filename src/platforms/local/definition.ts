import { definePlatform } from '../shared/definition.ts'
import { local as section, resolveLocal, storeInCheckout } from './options.ts'

/** One machine: images in a folder, instances as processes, a load balancer in an agent. */
export const local = definePlatform({
  name: 'local',
  sections: { local: { schema: section, meaning: 'Options of the platform `local`.', merged: ['simulate'] } },
  builders: ['archive'],
  secrets: { forms: 'file:/path/to/it', fits: (reference) => /^file:./.test(reference) },
  hasAlarms: false,
  targetGroupsPerRoute: ({ local: { simulate } }) => simulate?.['target-groups-per-route'] ?? 5,
  listener: ({ local: { store, listen = '127.0.0.1:8080' } }) => ({ key: [store, listen], shown: ` ${listen}` }),
  rules: (_written, subject) => storeInCheckout(subject),
  resolve: ({ local: written }, { locate }) => resolveLocal(written, locate),
  released: (options) => {
    const { store: _, leaseMs: __, simulate: ___, ...released } = options
    return released
  },
  open: async (environment, options) => (await import('./open.ts')).open(environment, options),
})
