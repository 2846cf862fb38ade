/** Everything that a run can be asked to do. */
export const commands = ['deploy', 'rollback', 'preview', 'destroy', 'sweep', 'status'] as const

export type Command = (typeof commands)[number]
