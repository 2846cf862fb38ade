import { execFile } from 'node:child_process'
import { constants, openSync } from 'node:fs'
import { open, unlink, type FileHandle } from 'node:fs/promises'
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createMask } from '../support/mask/mask.ts'
import { maskStream, type MaskedStream } from '../support/mask/stream.ts'

/** Where an instance prints to. */
export interface InstanceOutput {
  /** For the instance alone, which has to have been started by the time of `started`. */
  readonly fd: number
  /** Lets go of what is the instance's now. */
  started(): Promise<void>
  /** Resolves once all that it has printed is in its log. */
  whole(): Promise<void>
}

/**
 * What an instance prints goes to its log: directly, or where it has secrets through a mask, so that none of them is ever
 * on the disk.
 * @param pipe a file name that is free; the file is gone when this resolves.
 */
export async function openOutput(log: FileHandle, secrets: readonly string[], pipe: string): Promise<InstanceOutput> {
  const mask = createMask(secrets)
  return mask.reach === 0 ? direct(log) : masked(log, maskStream(mask), pipe)
}

function direct(log: FileHandle): InstanceOutput {
  return { fd: log.fd, started: () => log.close(), whole: async () => undefined }
}

async function masked(log: FileHandle, stream: MaskedStream, pipe: string): Promise<InstanceOutput> {
  const { reader, writer } = await openPipe(pipe)
  const copied = copy(reader, stream, log)
  return {
    fd: writer.fd,
    started: () => writer.close(),
    async whole() {
      await Promise.race([copied, sleep(longestRestMs)])
      reader.destroy()
      await copied
    },
  }
}

/** What left the instance's process group may hold the pipe open after its end. */
const longestRestMs = 1000

/**
 * A named pipe: both outputs share it, so that lines stay in order, and a program can open it as /dev/stdout, which it
 * could not with the pipes that Node makes, for these are sockets.
 */
async function openPipe(file: string): Promise<{ readonly reader: Socket; readonly writer: FileHandle }> {
  await promisify(execFile)('mkfifo', ['-m', '600', file])
  // Opened to be read first, and without waiting: whoever opens it to write waits for a reader (fifo(7)).
  const fd = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  const writer = await open(file, constants.O_WRONLY)
  await unlink(file)
  return { reader: new Socket({ fd, readable: true, writable: false }), writer }
}

/** Never fails: an instance whose log cannot be written goes on, as it does where it writes the log itself. */
async function copy(reader: Socket, stream: MaskedStream, log: FileHandle): Promise<void> {
  const write = (text: string) => (text === '' ? undefined : log.write(text).catch(() => undefined))
  try {
    for await (const piece of reader) await write(stream.push(piece as Buffer))
  } catch {
    // Let go of before its end.
  }
  await write(stream.end())
  await log.close()
}
