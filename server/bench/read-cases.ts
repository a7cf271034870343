// The GETs of the Statement resource that are measured.
import type { Tally } from './tally.ts';

export type ReadCase = {
  readonly name: string;
  /** Query strings, each with other values. */
  readonly queries: readonly string[];
};

export type Times = { readonly first: number; readonly last: number };

const nobody = JSON.stringify({ mbox: 'mailto:nobody@example.org' });
const nothing = 'https://nothing.example.org';

/** `count` queries for each case. `stored` are milliseconds since 1970. */
export function readCases(tally: Tally, stored: Times, count: number): ReadCase[] {
  type Parameters = Readonly<Record<string, string>>;
  const values = {
    learner: tally.many('agent').slice(0, 5),
    rareAgent: tally.few('agent'),
    mentor: tally.many('mentor'),
    verb: tally.many('verb'),
    rareVerb: tally.few('verb'),
    activity: tally.many('activity'),
    rareActivity: tally.few('activity'),
    around: tally.many('around'),
    rareAround: tally.few('around'),
    registration: tally.few('registration'),
  };
  const times = (from: number, to: number) =>
    Array.from({ length: 50 }, (_, index) => {
      const share = from + ((to - from) * index) / 50;
      return new Date(stored.first + (stored.last - stored.first) * share).toISOString();
    });
  const of = (list: readonly string[], index: number) => list[index % list.length] ?? nothing;
  const filter = (name: string, parameters: (index: number) => Parameters): ReadCase => ({
    name,
    queries: Array.from({ length: count }, (_, index) =>
      new URLSearchParams({ limit: '50', ...parameters(index) }).toString(),
    ),
  });
  const ids = tally.ids();
  const long = (index: number) => of(times(0, 0.9), index);
  const short = (index: number) => of(times(0.98, 1), index);

  return [
    {
      name: 'GET by id',
      queries: Array.from({ length: count }, (_, index) => `statementId=${of(ids, index * 7919)}`),
    },
    filter('no filter', () => ({})),
    filter('ascending', () => ({ ascending: 'true' })),
    filter('agent, many', (index) => ({ agent: of(values.learner, index) })),
    filter('agent, few', (index) => ({ agent: of(values.rareAgent, index) })),
    filter('agent, none', () => ({ agent: nobody })),
    filter('verb, many', (index) => ({ verb: of(values.verb, index) })),
    filter('verb, few', (index) => ({ verb: of(values.rareVerb, index) })),
    filter('verb, none', () => ({ verb: nothing })),
    filter('activity, many', (index) => ({ activity: of(values.activity, index) })),
    filter('activity, few', (index) => ({ activity: of(values.rareActivity, index) })),
    filter('activity, none', () => ({ activity: nothing })),
    filter('registration', (index) => ({ registration: of(values.registration, index) })),
    filter('registration, none', () => ({ registration: '00000000-0000-4000-8000-000000000000' })),
    filter('since, many', (index) => ({ since: long(index) })),
    filter('since, few', (index) => ({ since: short(index), ascending: 'true' })),
    filter('since, none', () => ({ since: '2999-01-01T00:00:00Z' })),
    filter('until, many', (index) => ({ until: short(index) })),
    filter('until, none', () => ({ until: '1999-01-01T00:00:00Z' })),
    filter('since + until', (index) => ({ since: long(index), until: of(times(0.9, 0.95), index) })),
    filter('agent + verb, many', (index) => ({
      agent: of(values.learner, index),
      verb: of(values.verb, index >> 2),
    })),
    filter('agent (few) + verb (many)', (index) => ({
      agent: of(values.rareAgent, index),
      verb: of(values.verb, index >> 2),
    })),
    filter('agent (none) + verb (many)', (index) => ({ agent: nobody, verb: of(values.verb, index) })),
    filter('agent + activity', (index) => ({
      agent: of(values.learner, index),
      activity: of(values.activity, index >> 2),
    })),
    filter('activity (many) + verb (few)', (index) => ({
      activity: of(values.activity, index),
      verb: of(values.rareVerb, index),
    })),
    filter('activity + verb + since', (index) => ({
      activity: of(values.activity, index),
      verb: of(values.verb, index >> 2),
      since: long(index),
    })),
    filter('verb (few) + since', (index) => ({ verb: of(values.rareVerb, index), since: short(index) })),
    filter('registration + verb', (index) => ({
      registration: of(values.registration, index),
      verb: of(values.verb, index),
    })),
    filter('verb, many, ascending', (index) => ({ verb: of(values.verb, index), ascending: 'true' })),
    filter('related_agents, many', (index) => ({ agent: of(values.mentor, index), related_agents: 'true' })),
    filter('related_agents, few', (index) => ({ agent: of(values.rareAgent, index), related_agents: 'true' })),
    filter('related_agents, none', () => ({ agent: nobody, related_agents: 'true' })),
    filter('related_activities, many', (index) => ({
      activity: of(values.around, index),
      related_activities: 'true',
    })),
    filter('related_activities, few', (index) => ({
      activity: of(values.rareAround, index),
      related_activities: 'true',
    })),
    filter('related_activities, none', () => ({ activity: nothing, related_activities: 'true' })),
    filter('related_activities + verb + since', (index) => ({
      activity: of(values.around, index),
      related_activities: 'true',
      verb: of(values.verb, index),
      since: long(index),
    })),
    filter('format=ids', (index) => ({ format: 'ids', verb: of(values.verb, index) })),
    filter('format=canonical', (index) => ({ format: 'canonical', verb: of(values.verb, index) })),
  ];
}
