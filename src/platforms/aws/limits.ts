/** What a target group's health check takes (CreateTargetGroup, Elastic Load Balancing API Reference). */
export const healthLimits = {
  intervalSeconds: [5, 300],
  /** And below the interval. */
  timeoutSeconds: [2, 120],
  /** Passes, or failures, in a row. */
  times: [2, 10],
  status: [200, 499],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number]>>

/** The longest deregistration delay (TargetGroupAttribute, Elastic Load Balancing API Reference). */
export const longestDrainSeconds = 3600
