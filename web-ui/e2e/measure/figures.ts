/** The value that this share of them does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** A line on the terminal: these figures are for people, and machines differ too much to assert any. */
export function print(what: string, figures: Readonly<Record<string, number>>): void {
  const words = Object.entries(figures).map(([name, value]) => `${name} ${String(Math.round(value))}`)
  process.stdout.write(`${what}: ${words.join(', ')}\n`)
}
