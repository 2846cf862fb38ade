export async function openAwsGround(): Promise<never> {
  throw new Error('not yet')
}
