import { destroyCommand } from './close-preview.ts'
import type { CommandDefinition } from './definition.ts'
import { deployCommand } from './deploy.ts'
import { previewCommand } from './preview.ts'
import { rollbackCommand } from './rollback.ts'
import { statusCommand } from './status.ts'
import { sweepCommand } from './sweep.ts'

/** Everything that a run can be asked to do; another command is a file beside these, and a line here. */
export const commands = {
  deploy: deployCommand,
  rollback: rollbackCommand,
  preview: previewCommand,
  destroy: destroyCommand,
  sweep: sweepCommand,
  status: statusCommand,
} satisfies Record<string, CommandDefinition>

export type Command = keyof typeof commands

export const commandNames = Object.keys(commands) as readonly Command[]
