/** The names under which servers put what they say to a person. */
const named = ['detail', 'message', 'error_description', 'warning', 'error', 'title'] as const;

/** What an answer says to a person: many servers wrap it in JSON, which only a technician would want to read. */
export function sayTheirWords(words: string): string {
  const found = saidIn(words);
  return found === undefined || found.trim() === '' ? words : found;
}

function saidIn(words: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(words);
    if (typeof answer === 'string') return answer;
    if (typeof answer !== 'object' || answer === null) return undefined;
    const said = new Map(Object.entries(answer));
    return named.map((key) => said.get(key)).find((value) => typeof value === 'string');
  } catch {
    // Not JSON, or only its beginning.
    return undefined;
  }
}
