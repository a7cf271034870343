// What is derived of Statements on the way to an experience. All of it can be kept as JSON and made again at any time.
import type { ExperienceKind, ExperienceScore, Standing } from '../../contract/experience.ts';
import type { LanguageMap } from '../../contract/xapi/language-map.ts';
import type { Statement } from '../../contract/xapi/statement.ts';

/** A Statement that counts: not voided, and not of somebody whom the learner called somebody else. */
export type CountedStatement = {
  readonly sequence: number;
  readonly statement: Statement;
  /** When it happened, in milliseconds since 1970. */
  readonly at: number;
};

/** The same, and where it belongs (`placeStatement`). */
export type PlacedStatement = CountedStatement & { readonly placement: Placement | undefined };

/** What one Statement says about where it belongs. */
export type Placement = {
  /** The Activity whose experience it is part of: usually its object, else one that a person would name. */
  readonly subject: string;
  /** Tells the attempts at it apart: registration or session; null where nothing does. */
  readonly attempt: string | null;
  /** Its registration, when all of that belongs to one course (cmi5). */
  readonly registration: string | null;
  /** It tells which course its registration is of. */
  readonly courseOfRegistration: string | null;
};

/** "`child` lies directly below `parent`", as Statements say it. The strongest counts, among equals the most said. */
export type Claim = {
  readonly child: string;
  readonly parent: string;
  readonly strength: number;
  readonly statements: number;
};

/** Seconds by day (`2026-11-22`), in the order of days. */
export type TimeByDay = readonly (readonly [day: string, seconds: number])[];

/** One attempt, as its own Statements tell it. */
export type AttemptFacts = {
  readonly registration: string | null;
  readonly standing: Standing;
  readonly firstScore: ExperienceScore | null;
  readonly bestScore: ExperienceScore | null;
  readonly lastScore: ExperienceScore | null;
  /** Null when nothing tells. */
  readonly seconds: number | null;
  readonly time: TimeByDay;
  /** In milliseconds since 1970. */
  readonly firstAt: number;
  readonly lastAt: number;
  readonly statements: number;
  /** With a question: how it was answered last; null also where nothing is right or wrong. */
  readonly right: boolean | null;
  /** Somebody only looked, or was enrolled: where something was begun as well, this is no attempt of its own. */
  readonly isVisit: boolean;
  /** Its registration is that of a whole course, whose attempts are told apart by it (cmi5). */
  readonly spansCourse: boolean;
};

/** What the Statements about one Activity with one attempt key (`Placement.attempt`) tell: usually one attempt. */
export type GroupFacts = {
  /** In time order, at least one. Without registrations one key may hold many. */
  readonly attempts: readonly AttemptFacts[];
  readonly claims: readonly Claim[];
  /** What its own Statements make of it; the definition decides where they say nothing. */
  readonly kind: ExperienceKind | null;
  /** Stored with the experience so that it can be named: the newest that were sent. */
  readonly name: LanguageMap | null;
  readonly description: LanguageMap | null;
  /** Another id that its Statements call it by, such as a launch's own id of a cmi5 course: it may read better. */
  readonly alias: string | null;
  readonly mastery: number | null;
  readonly evidence: number;
  readonly signed: boolean;
  /** What a person would type to find it: descriptions, responses, people; bounded. */
  readonly words: string;
};

/** An experience, from its groups and from what lies directly below it. */
export type ExperienceFacts = {
  readonly activity: string;
  readonly kind: ExperienceKind;
  /** Null: made of `description` or the id. */
  readonly name: LanguageMap | null;
  readonly description: LanguageMap | null;
  readonly alias: string | null;
  readonly standing: Standing;
  readonly firstScore: ExperienceScore | null;
  readonly bestScore: ExperienceScore | null;
  readonly lastScore: ExperienceScore | null;
  readonly mastery: number | null;
  readonly seconds: number | null;
  readonly time: TimeByDay;
  readonly attempts: readonly AttemptFacts[];
  readonly firstAt: number;
  readonly lastAt: number;
  /** Its own and those of all below it. */
  readonly statements: number;
  readonly ownStatements: number;
  /** Directly below it. */
  readonly parts: number;
  /** Those of its parts that nobody would name alone: pages and questions. */
  readonly pieces: number;
  /** Only those with a right or a wrong answer, each by its last one. */
  readonly questions: { readonly answered: number; readonly right: number } | null;
  readonly evidence: number;
  readonly signed: boolean;
  /** Only another id of what it lies in (cmi5): never shown. */
  readonly isAlias: boolean;
};
