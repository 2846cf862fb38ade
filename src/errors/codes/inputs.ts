import type { ErrorEntries } from '../entry.ts'

export const inputs = {
  'input-invalid': {
    fault: 'user',
    meaning: 'An input of the workflow step has a value that is not allowed, or is missing where the command needs it.',
    remedy: 'Fix the `with:` block of the step. The message names the input and what it allows.',
  },
  'event-unsupported': {
    fault: 'user',
    meaning: 'The workflow ran on an event for which `command: auto` has no command.',
    remedy: 'Set the input `command`.',
  },
  'event-unreadable': {
    fault: 'platform',
    meaning: 'The file in which the runner stores the event is missing or is not JSON.',
    remedy: 'Run the workflow again. If it happens on a runner of your own, check its work folder.',
  },
  'event-contradicted': {
    fault: 'user',
    meaning: 'The payload of the event asks for something else than the input `command`.',
    remedy: 'Leave one of them out.',
  },
  'event-incomplete': {
    fault: 'platform',
    meaning: 'The event lacks a field that the action needs.',
    remedy: 'Run the workflow again. If it is an event that you send yourself, give it the field in the message.',
  },
  'asker-not-allowed': {
    fault: 'user',
    meaning:
      'An issue, a comment or a fork asks for something, and somebody who had a part in it has no write permission, or there is no `github-token` to ask that with.',
    remedy:
      'Have somebody with write permission ask; of an issue also to set the label. Leave the input `github-token` as it is by default.',
  },
  'environment-not-allowed': {
    fault: 'user',
    meaning: 'A form, a comment or a payload names another environment than the workflow’s input `environment`.',
    remedy: 'Name that environment, or use the workflow of the other one.',
  },
  'saved-state-damaged': {
    fault: 'platform',
    meaning: 'The post step cannot read the state that the main step saved for it.',
    remedy: 'Nothing to do: the next run heals what this one left behind.',
  },
  cancelled: {
    fault: 'user',
    meaning: 'Somebody cancelled the workflow, or the runner stopped it, before the run ended.',
    remedy: 'Read the log to see what was undone, then run again when you are ready.',
  },
} as const satisfies ErrorEntries
