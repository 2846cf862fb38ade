export function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]
}

export const median = (values) => quantile(values, 0.5)

/** Prints `rows` (arrays of text) under `head`, in columns. */
export function printTable(head, rows) {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => String(row[column]).length)))
  for (const row of all)
    console.log(
      row
        .map((cell, column) => String(cell).padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
}

/** One line that says a ratio, its limit, and on which side of it we are. */
export function verdict(name, value, limit, unit = '', atMost = true) {
  const held = atMost ? value <= limit : value >= limit
  console.log(
    `${held ? 'within' : 'BEYOND'}: ${name} is ${value.toFixed(2)}${unit}, ${atMost ? 'at most' : 'at least'} ${limit}${unit}`,
  )
}
