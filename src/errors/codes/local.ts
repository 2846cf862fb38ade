import type { ErrorEntries } from '../entry.ts'

export const local = {
  'agent-not-started': {
    fault: 'platform',
    meaning: 'The agent did not start, or did not answer after its start.',
    remedy: 'Read the last log lines of the agent in the run; all of them are in `agent.log`.',
  },
  'agent-failed': {
    fault: 'platform',
    meaning:
      'The agent is of another version of this action and answered with an error that this version does not know.',
    remedy: 'Follow the message, which is the agent’s own.',
  },
  'store-full': {
    fault: 'platform',
    meaning: 'The disk that holds the store is full, or the user’s quota is used up.',
    remedy: 'Free some space, then run again.',
  },
  'store-not-writable': {
    fault: 'platform',
    meaning: 'The runner’s user cannot write to the store, or a file is in the way where one of its folders belongs.',
    remedy: 'Give that user the folder, remove what is in the way, or name another folder with `local.store`.',
  },
  'state-damaged': {
    fault: 'platform',
    meaning: 'Something changed the agent’s state or a release’s template, or a newer version of this action wrote it.',
    remedy:
      'Restore the file that the message names. Or remove it, and deploy with `force: true` what the message says.',
  },
  'folder-unsafe': {
    fault: 'platform',
    meaning: 'The folder of the agent’s socket belongs to another user, or lets other users in.',
    remedy: 'Remove the folder, or run the `chmod` command in the message.',
  },
  'port-taken': {
    fault: 'user',
    meaning: 'Another program uses the port of the listener.',
    remedy: 'Stop that program. An environment that was never deployed can have another `local.listen` instead.',
  },
  'address-unavailable': {
    fault: 'user',
    meaning: 'The listener cannot use its address: it is not an address of this machine, or the port is reserved.',
    remedy:
      'Give the machine its address back. An environment that was never deployed can have another `local.listen` instead.',
  },
} as const satisfies ErrorEntries
