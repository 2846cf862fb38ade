import type { Client, ClientOptions } from './client.ts'

/** Loads the API's client, which a run that has nothing to say to GitHub does not pay for. */
export async function loadClient(options: ClientOptions): Promise<Client> {
  return (await import('./client.ts')).openClient(options)
}
