import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Action, RedirectActionConfig } from '@aws-sdk/client-elastic-load-balancing-v2'

/** What a load balancer answers without a target. @throws Error for an action that no test has needed yet. */
export function answerItself(
  req: IncomingMessage,
  res: ServerResponse,
  { Type, ...action }: Action,
  port: string,
): void {
  if (Type === 'redirect') return redirect(req, res, action.RedirectConfig, port)
  if (Type !== 'fixed-response') throw new Error(`the testbed's load balancer knows no action ${Type}`)
  const { StatusCode, MessageBody = '', ContentType = 'text/plain' } = action.FixedResponseConfig ?? {}
  send(req, res, Number(StatusCode), { 'content-type': ContentType }, MessageBody)
}

/** Parts that are not given, or name themselves in braces, stay as they were (RedirectActionConfig, API Reference). */
function redirect(
  req: IncomingMessage,
  res: ServerResponse,
  config: Partial<RedirectActionConfig> = {},
  port: string,
): void {
  const { pathname, search, hostname } = new URL(req.url ?? '/', `http://${req.headers.host ?? 'localhost'}`)
  const own: Readonly<Record<string, string>> = {
    protocol: 'http',
    host: hostname,
    port,
    path: pathname.slice(1),
    query: search.slice(1),
  }
  const filled = (text: string) => text.replaceAll(/#\{(\w+)\}/g, (_, name: string) => own[name] ?? '')
  const { Protocol = '#{protocol}', Host = '#{host}', Port = '#{port}', Path = '/#{path}', Query = '#{query}' } = config
  const query = filled(Query)
  const location = `${filled(Protocol).toLowerCase()}://${filled(Host)}:${filled(Port)}${filled(Path)}${query && `?${query}`}`
  send(req, res, config.StatusCode === 'HTTP_302' ? 302 : 301, { location }, '')
}

function send(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): void {
  req.resume()
  res.writeHead(status, headers).end(body)
}
