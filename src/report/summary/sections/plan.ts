import { details, list, text } from '../../markdown.ts'
import { counted } from '../../words.ts'
import type { Section } from '../section.ts'

/** Of a dry run: what another run would do. */
export const plan: Section = {
  title: 'What a run would do',
  dropOrder: 0,
  body({ outcome }) {
    if (outcome?.plan === undefined || outcome.plan.length === 0) return undefined
    const actions = outcome.plan.map((action) => text(action, 500))
    return details(`What a run would do, in ${counted(actions.length, 'step')}`, list(actions, 'numbers'), true)
  },
}
