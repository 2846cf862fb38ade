/** What the SDK signs with; it asks again when they are about to expire. */
export interface Identity {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly expiration?: Date
}

export type Credentials = () => Promise<Identity>
