/** Whether a path, relative to the tree and with a slash at the end for folders, is left out of the image. */
export type Excludes = (path: string) => boolean
