import {
  GetInstanceProfileCommand,
  IAMClient,
  SimulatePrincipalPolicyCommand,
  type IAM as Whole,
} from '@aws-sdk/client-iam'
import { withMethods, type Methods, type Settings } from './with-methods.ts'

const commands = { GetInstanceProfileCommand, SimulatePrincipalPolicyCommand }

export type IAM = Methods<IAMClient, Whole, typeof commands>

export function openIAM(settings: Settings): IAM {
  return withMethods(new IAMClient(settings), commands) as IAM
}
