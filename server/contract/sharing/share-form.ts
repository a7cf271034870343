import type { Agent } from '../xapi/actor.ts';

/** What can be left out of Statements that leave. */
export const leftOutParts = [
  /** `result.response` */
  'responses',
  /** `result.score` */
  'scores',
  /** Attachments, and the files with them. */
  'attachments',
  /** `context.platform`, and extensions that say where somebody was. */
  'places',
  /** `context.instructor`, `context.team`, other Agents and Groups of the context. */
  'people',
  /** The time of day; the day stays. */
  'times',
  /** What only xAPI 2.0 has, so that an LRS of 1.0.3 takes it. */
  'version-2',
] as const;
export type LeftOutPart = (typeof leftOutParts)[number];

export type ShareForm = {
  /** How the learner is named there, in place of each identity of theirs; null: as recorded. */
  readonly as: Agent | null;
  readonly leaveOut: readonly LeftOutPart[];
};

export const asItIs: ShareForm = { as: null, leaveOut: [] };
