/** A command for a terminal that records one Statement. Quoted for POSIX shells. */
export function curlLine(endpoint: string, key: string, secret: string): string {
  const statement = {
    actor: { mbox: 'mailto:you@example.org' },
    verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
    object: { id: 'https://example.org/first-steps' },
  };
  return [
    'curl',
    '--user',
    quoted(`${key}:${secret}`),
    '--header',
    quoted('X-Experience-API-Version: 1.0.3'),
    '--header',
    quoted('Content-Type: application/json'),
    '--data',
    quoted(JSON.stringify(statement)),
    quoted(`${endpoint.replace(/\/+$/, '')}/statements`),
  ].join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
