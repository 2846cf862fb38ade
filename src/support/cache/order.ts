/** What the program that talks to GitHub's cache is to do, in the folder that it is started in. */
export interface CacheOrder {
  readonly errand: 'restore' | 'save'
  /** Of the folder, in the one that the program is started in. */
  readonly name: string
  readonly key: string
  /** What the key of an entry that may be restored begins with. */
  readonly prefix: string
  /** How long the cache may take to say what it has. */
  readonly lookupMs: number
  /** The file to write the answer into. */
  readonly answer: string
}

export interface CacheAnswer {
  readonly outcome:
    | 'done'
    /** There is no entry with this key, and none with its prefix. */
    | 'nothing'
    /** No cache is here. */
    | 'unavailable'
    /** The cache has offered an entry with a key that was not asked for. */
    | 'foreign'
    /** It did not say in time what it has. */
    | 'late'
    /** What the client has printed says why. */
    | 'failed'
  /** Restored was what this very key stands for. */
  readonly isExact?: boolean
}
