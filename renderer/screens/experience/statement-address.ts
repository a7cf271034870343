/** Where the transcript shows one Statement in full. */
export function statementAddress(id: string): string {
  return `/transcript?view=statements&statement=${encodeURIComponent(id)}`;
}
