/** The most that each list and text of `summary-json` holds. */
export const most = {
  characters: 300,
  plan: 30,
  problems: 10,
  steps: 60,
  shifts: 30,
  gates: 10,
  instances: 10,
  undone: 10,
  remarks: 10,
} as const
