import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
  type STS as Whole,
} from '@aws-sdk/client-sts'
import { withMethods, type Methods, type Settings } from './with-methods.ts'

const commands = { AssumeRoleCommand, AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand }

export type STS = Methods<STSClient, Whole, typeof commands>

export function openSTS(settings: Settings): STS {
  return withMethods(new STSClient(settings), commands) as STS
}
