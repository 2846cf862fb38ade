import {
  BatchDeleteImageCommand,
  BatchGetImageCommand,
  CreateRepositoryCommand,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  GetAuthorizationTokenCommand,
  type ECR as Whole,
} from '@aws-sdk/client-ecr'
import { withMethods, type Methods, type Settings } from './with-methods.ts'

const commands = {
  BatchDeleteImageCommand,
  BatchGetImageCommand,
  CreateRepositoryCommand,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  GetAuthorizationTokenCommand,
}

export type ECR = Methods<ECRClient, Whole, typeof commands>

export function openECR(settings: Settings): ECR {
  return withMethods(new ECRClient(settings), commands) as ECR
}
