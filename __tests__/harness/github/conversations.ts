import { page } from './page.ts'
import { user } from './shapes.ts'
import { Refused, type Answer, type Asked, type Route, type Schema } from './types.ts'
import type { World } from './world.ts'

type Handler = (world: World, asked: Asked) => Answer

export const conversationCalls: Readonly<Record<Route, Handler>> = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': (world, asked) => {
    const { number } = issueOf(world, asked)
    return page(
      world.comments.filter(({ issue }) => issue === number).map(({ comment }) => comment),
      asked,
    )
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': (world, asked) => {
    const { number, locked } = issueOf(world, asked)
    if (locked) throw new Refused(403, 'Unable to create comment because issue is locked.')
    return { status: 201, body: addComment(world, number, asked.actor.login, String(asked.body['body'])) }
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': (world, asked) => {
    const found = world.comments.find(({ comment }) => String(comment.id) === asked.path['comment_id'])
    if (found === undefined) throw new Refused(404, 'Not Found')
    found.comment = { ...found.comment, body: String(asked.body['body']), updated_at: world.nextTime() }
    return { status: 200, body: found.comment }
  },
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions': (world, asked) => {
    const found = world.comments.find(({ comment }) => String(comment.id) === asked.path['comment_id'])
    if (found === undefined) throw new Refused(404, 'Not Found')
    const content = asked.body['content'] as Schema<'reaction'>['content']
    world.reactions.push({ comment: Number(found.comment.id), content })
    const { login } = asked.actor
    return {
      status: 201,
      body: { id: world.nextId(), node_id: '', user: user(login), content, created_at: world.nextTime() },
    }
  },
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': (world, asked) => {
    const found = world.comments.findIndex(({ comment }) => String(comment.id) === asked.path['comment_id'])
    if (found < 0) throw new Refused(404, 'Not Found')
    world.comments.splice(found, 1)
    return { status: 204 }
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}': (world, asked) => ({
    status: 200,
    body: issue(world, issueOf(world, asked).number),
  }),
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': (world, asked) => {
    const { number, state, reason } = issueOf(world, asked)
    const next = {
      state: (asked.body['state'] ?? state) as 'open' | 'closed',
      reason: (asked.body['state_reason'] ?? reason) as string | null,
    }
    world.issues.set(number, next)
    return { status: 200, body: issue(world, number) }
  },
}

function issueOf(world: World, { path }: Asked) {
  const number = Number(path['issue_number'])
  const found = world.issues.get(number)
  if (found === undefined) throw new Refused(404, 'Not Found')
  return { number, locked: found.locked === true, ...found }
}

export function addComment(world: World, number: number, login: string, body: string): Schema<'issue-comment'> {
  const id = world.nextId()
  const at = world.nextTime()
  const url = `https://api.github.com/repos/${world.fullName}/issues`
  const comment: Schema<'issue-comment'> = {
    id,
    node_id: `IC_${id}`,
    url: `${url}/comments/${id}`,
    html_url: `https://github.com/${world.fullName}/issues/${number}#issuecomment-${id}`,
    issue_url: `${url}/${number}`,
    body,
    user: user(login),
    created_at: at,
    updated_at: at,
    author_association: 'CONTRIBUTOR',
  }
  world.comments.push({ issue: number, comment })
  return comment
}

function issue(world: World, number: number): Schema<'issue'> {
  const { state = 'open', reason = null } = world.issues.get(number) ?? {}
  const repository_url = `https://api.github.com/repos/${world.fullName}`
  const url = `${repository_url}/issues/${number}`
  const at = world.nextTime()
  return {
    id: number,
    node_id: `I_${number}`,
    url,
    repository_url,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `https://github.com/${world.fullName}/issues/${number}`,
    number,
    state,
    state_reason: reason as Schema<'issue'>['state_reason'] & string,
    title: 'Rollback',
    user: user('ada'),
    labels: [],
    assignee: null,
    milestone: null,
    locked: false,
    comments: world.comments.filter((one) => one.issue === number).length,
    created_at: at,
    updated_at: at,
    closed_at: state === 'closed' ? at : null,
  }
}
