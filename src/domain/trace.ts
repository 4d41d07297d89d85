/**
 * An error as it may stand in a log: where it happened and what went wrong, and nothing that
 * anybody wrote. A database's error carries the values of its query; what people write here is Thai
 * or a long number, and so is cut out of every message.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return withoutWords(String(error))
  const { cause } = error
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  const said = `${error.name}: ${withoutWords(error.message)}`
  const own = [said, ...frames].join('\n')
  return cause === undefined ? own : `${own}\ncaused by ${traceOf(cause)}`
}

const messageMost = 600

function withoutWords(message: string): string {
  const withoutValues = message.replace(/\n?params:[\s\S]*$/, '')
  return withoutValues
    .replace(/[\u0e00-\u0e7f]+/g, '…')
    .replace(/\d{7,}/g, '…')
    .slice(0, messageMost)
}
