import {
  GetServiceQuotaCommand,
  ServiceQuotasClient,
  type ServiceQuotas as Whole,
} from '@aws-sdk/client-service-quotas'
import { withMethods, type Methods, type Settings } from './with-methods.ts'

const commands = { GetServiceQuotaCommand }

export type ServiceQuotas = Methods<ServiceQuotasClient, Whole, typeof commands>

export function openServiceQuotas(settings: Settings): ServiceQuotas {
  return withMethods(new ServiceQuotasClient(settings), commands) as ServiceQuotas
}
