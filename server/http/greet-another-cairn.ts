// How a Cairn that finds its port taken learns whether another Cairn has it, and for which store.
import type { Context } from 'koa';
import { Problem } from '../contract/problem.ts';

export const greetingPath = '/cairn';

type Greeting = { readonly cairn: true; readonly data: string };

/** Tells programs on this computer, but no page in a browser, which data folder this Cairn has open. */
export function answerGreeting(context: Context, dataFolder: string): void {
  if (context.get('Origin') !== '' || context.get('Sec-Fetch-Site') !== '') {
    throw new Problem('origin-not-allowed', 'No page may ask this.');
  }
  const greeting: Greeting = { cairn: true, data: dataFolder };
  context.body = greeting;
}

const timeoutMilliseconds = 2_000;

/** The data folder of the Cairn on a port of this computer; undefined when something else is there. */
export async function greet(port: number): Promise<string | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${greetingPath}`, {
      signal: AbortSignal.timeout(timeoutMilliseconds),
      redirect: 'error',
    });
    const { cairn, data } = (await response.json()) as Partial<Greeting>;
    return cairn === true && typeof data === 'string' ? data : undefined;
  } catch {
    return undefined;
  }
}
