import { list, text } from '../../markdown.ts'
import type { Section } from '../section.ts'

/** Of a dry run: what another run would do. */
export const plan: Section = {
  title: 'What a run would do',
  dropOrder: 0,
  body({ outcome }) {
    if (outcome?.plan === undefined) return undefined
    const actions = outcome.plan.map((action) => text(action, 500))
    return `${actions.length === 0 ? 'Nothing to do.' : list(actions, 'numbers')}\n\nNothing was changed.`
  },
}
