import {
  DeleteParametersCommand,
  DescribeParametersCommand,
  GetParameterCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  PutParameterCommand,
  SSMClient,
  type SSM as Whole,
} from '@aws-sdk/client-ssm'
import { withMethods, type Methods, type Settings } from './with-methods.ts'

const commands = {
  DeleteParametersCommand,
  DescribeParametersCommand,
  GetParameterCommand,
  GetParametersCommand,
  GetParametersByPathCommand,
  PutParameterCommand,
}

export type SSM = Methods<SSMClient, Whole, typeof commands>

export function openSSM(settings: Settings): SSM {
  return withMethods(new SSMClient(settings), commands) as SSM
}
