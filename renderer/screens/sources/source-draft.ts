// A source as somebody fills in its form.
import type { Identities } from '../../../server/contract/sharing/identity.ts';
import type { NewSource, Source } from '../../../server/contract/sharing/source.ts';
import type { Agent } from '../../../server/contract/xapi/actor.ts';
import { identifierOf } from '../../../server/contract/xapi/inverse-functional-identifier.ts';
import { agentOf, blankAgent } from '../../components/agent/agent-draft.ts';
import type { AgentDraft } from '../../components/agent/agent-draft.ts';
import { blankConnection, draftOfConnection, tidyConnection } from '../../components/connection/connection-draft.ts';
import type { ConnectionDraft } from '../../components/connection/connection-draft.ts';

export type SourceDraft = {
  readonly name: string;
  readonly connection: ConnectionDraft;
  readonly chosen: readonly Agent[];
  /** Another one, half typed perhaps; counts as soon as it is all there. */
  readonly typed: AgentDraft;
  /** A day of the reader's calendar such as `2026-03-10`; null: everything. */
  readonly sinceDay: string | null;
  readonly keepFetching: boolean;
};

/** A new source begins with all that is known to be the learner. */
export function blankSource(mine: readonly Agent[]): SourceDraft {
  return {
    name: '',
    connection: blankConnection,
    chosen: mine,
    typed: blankAgent,
    sinceDay: null,
    keepFetching: true,
  };
}

/** A kept source, to be changed. */
export function draftOfSource(source: Source): SourceDraft {
  const { name, whose, since, keepFetching } = source;
  return {
    name,
    connection: draftOfConnection(source),
    chosen: whose,
    typed: blankAgent,
    sinceDay: since === null ? null : dayOf(since),
    keepFetching,
  };
}

/** Whose Statements are fetched: everyone chosen, and whoever is typed in full. */
export function whoseOf({ chosen, typed }: SourceDraft): readonly Agent[] {
  const another = agentOf(typed);
  return another === undefined ? chosen : withAgent(chosen, another);
}

/** What is saved; undefined while something is missing. `kept` is the source before it was changed. */
export function newSourceOf(draft: SourceDraft, kept?: Source): NewSource | undefined {
  const whose = whoseOf(draft);
  const since = sinceOf(draft.sinceDay, kept);
  if (draft.name.trim() === '' || whose.length === 0 || since === undefined) return undefined;
  return {
    ...tidyConnection(draft.connection),
    name: draft.name.trim(),
    whose,
    since,
    keepFetching: draft.keepFetching,
  };
}

/** The beginning of the day; a day that was not changed keeps its exact moment. Undefined while no day is given. */
function sinceOf(day: string | null, kept: Source | undefined): string | null | undefined {
  if (day === null) return null;
  const since = kept?.since ?? null;
  if (since !== null && dayOf(since) === day) return since;
  const moment = new Date(`${day}T00:00`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

function dayOf(timestamp: string): string {
  const moment = new Date(timestamp);
  const digits = (number: number, length: number) => String(number).padStart(length, '0');
  return [digits(moment.getFullYear(), 4), digits(moment.getMonth() + 1, 2), digits(moment.getDate(), 2)].join('-');
}

/** With the Agent once, or without it. */
export function toggleAgent(agents: readonly Agent[], agent: Agent): readonly Agent[] {
  return hasAgent(agents, agent) ? agents.filter((one) => !isSameAgent(one, agent)) : [...agents, agent];
}

export function hasAgent(agents: readonly Agent[], agent: Agent): boolean {
  return agents.some((one) => isSameAgent(one, agent));
}

/** Nobody reads a longer list, and the learner is named most often in an own transcript. */
const SEEN_SHOWN = 6;

export type Choosable = {
  readonly agent: Agent;
  /** In so many Statements here. */ readonly statements: number | null;
};

/** Who can be chosen: the learner's identities, whoever is chosen already, and those named most often here. */
export function agentsToChoose({ mine, seen }: Identities, chosen: readonly Agent[]): readonly Choosable[] {
  const certain = chosen.reduce(
    withAgent,
    mine.map(({ agent }) => agent),
  );
  const others = seen.filter(({ agent }) => !hasAgent(certain, agent)).slice(0, SEEN_SHOWN);
  return [...certain.map((agent) => ({ agent, statements: null })), ...others];
}

function withAgent(agents: readonly Agent[], agent: Agent): readonly Agent[] {
  return hasAgent(agents, agent) ? agents : [...agents, agent];
}

function isSameAgent(one: Agent, other: Agent): boolean {
  return identifierOf(one) === identifierOf(other);
}
