import type { BuildOptions, Commit, Image } from '../platform/images.ts'
import { call, type Run } from './run.ts'

/** One image per commit: built once, then only found. From here on only its digest is used. */
export async function findOrBuild(
  run: Run,
  request: { readonly commit: Commit; readonly build: BuildOptions },
): Promise<Image> {
  const { images } = run.platform
  const { sha } = request.commit
  const found = await images.find(sha, call(run))
  return found ?? images.build(request.commit, request.build, call(run, run.environment.timeouts.imageMs))
}
