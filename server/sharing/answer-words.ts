/** In characters. */
const longestWords = 2_000;
/** Shorter secrets are too likely to be an ordinary word of the answer. In characters. */
const shortestSecret = 6;
/** Longer waits than a day are not believed. In seconds. */
const longestWait = 86_400;

/**
 * What an answer says to a person, without the secrets in it: some servers repeat what they were sent, and words are
 * kept and shown. Empty when it says nothing.
 */
export function answerWords(response: Response, text: string, secrets: readonly string[]): string {
  return withoutSecrets(allWords(response, text), secrets).slice(0, longestWords);
}

function allWords({ status, statusText, headers }: Response, text: string): string {
  const location = headers.get('Location');
  if (status >= 300 && status < 400 && location !== null) return `moved to ${location}`;
  // A page of HTML says nothing that a learner can use.
  const isHtml = /html/i.test(headers.get('Content-Type') ?? '') || /^\s*</.test(text);
  return (isHtml ? '' : text.trim()) || statusText;
}

export function withoutSecrets(words: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= shortestSecret)
    .reduce((left, secret) => left.replaceAll(secret, '…'), words);
}

/** `Retry-After` in seconds from now, at most a day: a number or a date (RFC 9110 10.2.3). */
export function secondsToWait(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(0, seconds), longestWait);
}
