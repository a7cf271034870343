// All that goes wrong between Cairn and a destination.
import type { RemoteTrouble } from '../../server/contract/sharing/remote.ts';
import type { Random } from '../../server/testing/generated/random.ts';

/** Trouble of one request. What says "stored" comes after the destination has stored the batch. */
const momentary = [
  /** 500, once. */
  'error',
  'error-half-stored',
  /** 429 with `Retry-After`. */
  'busy',
  /** 409 to a batch of several. */
  'conflict',
  /** 200, with something that is not the list of ids. */
  'garbage',
  'garbage-stored',
  'cut-in-body',
  'cut-before-answer',
  'cut-before-answer-stored',
  'cut-in-answer',
  'cut-in-answer-stored',
  /** Says nothing, and cuts the connection after a while. */
  'hang',
  'hang-stored',
  /** Ends all connections and its listening socket, and is back at once. */
  'restart',
] as const;

/** Trouble that goes on until Cairn has noticed it. */
const lasting = ['failing', 'captive-portal', 'moved', 'away', 'other-certificate'] as const;

/** Moments at which Cairn is killed. */
const deaths = [
  'killed-after-answer',
  'killed-before-answer-stored',
  'killed-in-body',
  'killed-before-answer',
] as const;

export type LastingTrouble = (typeof lasting)[number];
export type Trouble = (typeof momentary)[number] | LastingTrouble | (typeof deaths)[number] | 'silence';

export function isLasting(trouble: Trouble): trouble is LastingTrouble {
  return (lasting as readonly string[]).includes(trouble);
}

/** Whether this is what Cairn says of a destination in such trouble. */
export function isNoticed(trouble: LastingTrouble, { kind, reason }: RemoteTrouble): boolean {
  if (trouble === 'failing') return kind === 'busy';
  if (trouble === 'captive-portal') return kind === 'not-an-lrs';
  if (trouble === 'moved') return kind === 'moved';
  if (trouble === 'away') return reason === 'refused';
  return reason !== null && reason.startsWith('certificate-');
}

type Amount = {
  /** How often each trouble comes. */
  readonly rounds: number;
  /** How often Cairn is killed. */
  readonly kills: number;
  /** How often the destination never answers, so that Cairn has to lose its patience. */
  readonly silences: number;
};

/** Every trouble, in an order of chance. */
export function shuffleTroubles(random: Random, { rounds, kills, silences }: Amount): Trouble[] {
  const left: Trouble[] = [
    ...Array.from({ length: rounds }, () => [...momentary, ...lasting]).flat(),
    ...Array.from({ length: kills }, (_, index) => deaths[index % deaths.length] ?? random.pick(deaths)),
    ...Array.from({ length: silences }, () => 'silence' as const),
  ];
  const shuffled: Trouble[] = [];
  while (left.length > 0) shuffled.push(...left.splice(random.integer(0, left.length - 1), 1));
  return shuffled;
}
