import { basicCredential } from './basic-credential.ts';
import { failureOf } from './failure-of.ts';
import type { Outcome } from './outcome.ts';

/** What the learner finds in the transcript after a test. */
const testStatement = {
  actor: { objectType: 'Agent', name: 'Cairn', mbox: 'mailto:test@example.org' },
  verb: {
    id: 'http://adlnet.gov/expapi/verbs/experienced',
    display: { 'en-US': 'experienced', es: 'experimentó' },
  },
  object: {
    objectType: 'Activity',
    id: 'https://example.org/cairn/connection-test',
    definition: { name: { 'en-US': 'Connection test', es: 'Prueba de conexión' } },
  },
};

/** Records a Statement just as an activity would, and answers its id. `endpoint` is the one the learner pastes. */
export async function sendTestStatement(endpoint: string, key: string, secret: string): Promise<Outcome<string>> {
  try {
    // Same host as the page: the endpoint may be written with another name of this machine.
    const response = await fetch(`${new URL(endpoint).pathname.replace(/\/$/, '')}/statements`, {
      method: 'POST',
      credentials: 'omit',
      headers: {
        Authorization: basicCredential(key, secret),
        'Content-Type': 'application/json',
        'X-Experience-API-Version': '1.0.3',
      },
      body: JSON.stringify(testStatement),
    });
    if (!response.ok) return { ok: false, failure: await failureOf(response) };
    const [id = '']: readonly string[] = await response.json();
    return { ok: true, answer: id };
  } catch {
    return { ok: false, failure: { kind: 'unreachable' } };
  }
}
