// Statements as products send them, in one line each.
import type { Activity } from '../contract/xapi/activity.ts';
import type { Extensions } from '../contract/xapi/extensions.ts';
import type { Result } from '../contract/xapi/result.ts';
import type { Statement } from '../contract/xapi/statement.ts';
import { anAgent } from './a-statement.ts';

type Around = {
  /** `2025-06-01T10:00:00Z` is 0; in minutes. None: the Statement has no time of its own. */
  readonly minute?: number;
  readonly registration?: number;
  readonly parent?: readonly Activity[];
  readonly grouping?: readonly Activity[];
  readonly category?: readonly string[];
  readonly extensions?: Extensions;
  readonly result?: Result;
};

/** `verb` is a word of the ADL vocabulary or a whole IRI. */
export function statementAbout(verb: string, object: Activity, around: Around = {}): Statement {
  const { minute, registration, parent, grouping, category, extensions, result } = around;
  return {
    actor: anAgent(),
    verb: verb.includes(':') ? { id: verb } : { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object,
    ...(result && { result }),
    context: {
      ...(registration !== undefined && { registration: registrationOf(registration) }),
      contextActivities: {
        ...(parent && { parent }),
        ...(grouping && { grouping }),
        ...(category && { category: category.map((id) => ({ id })) }),
      },
      ...(extensions && { extensions }),
    },
    ...(minute !== undefined && { timestamp: new Date(start + minute * 60_000).toISOString() }),
  };
}

const start = Date.UTC(2025, 5, 1, 10);

export function registrationOf(number: number): string {
  return `5b0c5f0e-4f4d-4c7e-8f38-${String(number).padStart(12, '0')}`;
}

/** `type` is a word of the ADL vocabulary or a whole IRI. */
export function activityNamed(id: string, name?: string, type?: string): Activity {
  const iri = type === undefined || type.includes(':') ? type : `http://adlnet.gov/expapi/activities/${type}`;
  return { id, definition: { ...(name !== undefined && { name: { en: name } }), ...(iri && { type: iri }) } };
}
