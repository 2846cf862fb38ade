import type { ErrorEntries } from '../entry.ts'

export const commits = {
  'git-missing': {
    fault: 'user',
    meaning: 'The runner has no `git` in `PATH`.',
    remedy: 'Install git on the runner.',
  },
  'repository-missing': {
    fault: 'user',
    meaning: 'The working directory is not in a git work tree.',
    remedy: 'Run `actions/checkout` before this step, or correct `working-directory`.',
  },
  'repository-not-trusted': {
    fault: 'user',
    meaning: 'Git refuses to read the repository because another user owns it.',
    remedy: 'Run the `git config` command in the message before this step, or install git 2.38 or newer.',
  },
  'repository-empty': {
    fault: 'user',
    meaning: 'The repository has no commit yet.',
    remedy: 'Commit first. The action deploys only what is committed.',
  },
  'revision-invalid': {
    fault: 'user',
    meaning: 'The given text cannot be the name of a commit.',
    remedy: 'Name the commit by its SHA, a branch, a tag or `HEAD`.',
  },
  'revision-ambiguous': {
    fault: 'user',
    meaning: 'The given name is that of a tag and of a branch, and these are at different commits.',
    remedy: 'Name the commit by its SHA, or write `refs/tags/…` or `refs/heads/…`.',
  },
  'commit-missing': {
    fault: 'user',
    meaning: 'The checkout does not contain the commit, often because it is a shallow clone.',
    remedy: 'Give `actions/checkout` the option `fetch-depth: 0`, or `ref:` with the commit to deploy.',
  },
  'commit-not-checked-out': {
    fault: 'user',
    meaning: 'The checkout is of another commit than the event is about, so it is not clear which of them to deploy.',
    remedy: 'Name the commit with the input `sha`, or check out the event’s commit.',
  },
  'commit-not-in-branch': {
    fault: 'user',
    meaning:
      'The commit is in none of the branches that are deployed to the environment. `force` does not change that.',
    remedy: 'Merge the commit, or add its branch to `branches` of the environment.',
  },
  'commit-older': {
    fault: 'user',
    meaning: 'The commit is older than the newest one that was deployed to this environment.',
    remedy: 'Use `command: rollback` to go back. Set `force: true` to deploy the commit all the same.',
  },
  'commit-rolled-back': {
    fault: 'user',
    meaning: 'Somebody rolled this commit back, so the action does not deploy it again by itself.',
    remedy: 'Push a commit with a fix, or set `force: true` to deploy this one again.',
  },
  'directory-missing': {
    fault: 'user',
    meaning: 'The commit does not contain the folder that `working-directory` names.',
    remedy: 'Commit the folder, or correct `working-directory`.',
  },
  'export-failed': {
    fault: 'user',
    meaning: 'Git cannot read all files of the commit.',
    remedy: 'Fetch all of the commit if the clone is partial or sparse; otherwise check it with `git fsck`.',
  },
  'submodules-unsupported': {
    fault: 'user',
    meaning: 'The commit has submodules, and their content is not part of it.',
    remedy: 'Commit what the app needs, for example with `git subtree`, or list the folders in `image.exclude`.',
  },
  'lfs-unsupported': {
    fault: 'user',
    meaning: 'The commit has Git LFS pointers instead of the content of some files.',
    remedy: 'Commit the files themselves with `git lfs migrate export`, or list them in `image.exclude`.',
  },
  'file-name-unsupported': {
    fault: 'user',
    meaning: 'A file name or a link, in the commit or in what the build left, is not valid UTF-8.',
    remedy: 'Rename the file or leave it out, as the message says.',
  },
} as const satisfies ErrorEntries
