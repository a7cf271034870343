import type { Statement } from '../server/contract/xapi/statement.ts';
import { sharedDataLines } from '../server/testing/shared-data.ts';

const DAY = 86_400_000;

/** Statements as another product sent them, from a file of the shared data with one in each line. */
export function learningOf(path: string): Statement[] {
  return sharedDataLines(`statements/${path}`).map((line) => JSON.parse(line) as Statement);
}

type Deed = {
  readonly verb: string;
  readonly course: string;
  readonly daysAgo: number;
  readonly result?: Statement['result'];
};

/** A Statement about a course, so many days ago. */
export function learned({ verb, course, daysAgo, result }: Deed): Statement {
  return {
    actor: { mbox: 'mailto:ana.ruiz@example.org', name: 'Ana Ruiz' },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: {
      id: `https://courses.example.org/${encodeURIComponent(course)}`,
      definition: { name: { en: course }, type: 'http://adlnet.gov/expapi/activities/course' },
    },
    timestamp: new Date(Date.now() - daysAgo * DAY).toISOString(),
    ...(result === undefined ? {} : { result }),
  };
}
