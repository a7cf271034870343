// Requests that no LRS may take, and requests that were damaged on their way: the same for the same seed.
import type { Random } from './generated/random.ts';
import { createRandom } from './generated/random.ts';
import { damage } from './malformed/damage.ts';
import { forbidForm, forbidHttp, forbidMultipart } from './malformed/forbidden-http.ts';
import { forbidParameters } from './malformed/forbidden-parameters.ts';
import { forbidStatements } from './malformed/forbidden-statements.ts';
import { toBytes, toForm, toHttp } from './malformed/http-request.ts';
import type { Target, XapiAsk } from './malformed/http-request.ts';
import type { Known } from './malformed/valid-asks.ts';
import { createValidAsks } from './malformed/valid-asks.ts';

/** What is sent on a connection of its own. */
export type WireRequest = {
  /** What was asked before it was changed, and how it was. */
  readonly name: string;
  readonly bytes: Buffer;
};

export type RequestSource = Target & { readonly seed: number; readonly known: Known };

/** Valid requests without end, in all forms. */
export function* validRequests({ seed, known, ...target }: RequestSource): Generator<WireRequest, never> {
  const random = createRandom(seed);
  const next = createValidAsks(random, known);
  for (;;) {
    const ask = next();
    const request = mayBeForm(ask) && random.chance(0.2) ? toForm(ask, target) : toHttp(ask, target);
    yield { name: nameOf(ask), bytes: toBytes(request) };
  }
}

/** Requests that must be refused, whatever the LRS holds. */
export function* forbiddenRequests({ seed, known, ...target }: RequestSource): Generator<WireRequest, never> {
  const random = createRandom(seed);
  const next = createValidAsks(random, known);
  for (;;) {
    const ask = next();
    const { name, bytes } = random.pick(waysFor(ask))(ask, target, random);
    yield { name: `${nameOf(ask)}: ${name}`, bytes };
  }
}

/** Valid requests with bytes changed; by chance some are still valid. */
export function* damagedRequests(source: RequestSource): Generator<WireRequest, void> {
  const random = createRandom(source.seed + 1);
  for (const { name, bytes } of validRequests(source)) {
    const damaged = damage(bytes, random);
    yield { name: `${name}: ${damaged.name}`, bytes: damaged.bytes };
  }
}

type Way = (ask: XapiAsk, target: Target, random: Random) => WireRequest;

const wrongParameters: Way = (ask, target, random) => {
  const { name, parameters } = forbidParameters(ask, random);
  return { name, bytes: toBytes(write({ ...ask, parameters }, target, random)) };
};

const wrongHttp: Way = (ask, target, random) => {
  const { name, request } = forbidHttp(ask, toHttp(ask, target), random);
  return { name, bytes: toBytes(request) };
};

const wrongForm: Way = (ask, target, random) => {
  const { name, request } = forbidForm(toForm(ask, target), random);
  return { name, bytes: toBytes(request) };
};

const wrongStatements: Way = (ask, target, random) => {
  if (ask.content?.kind !== 'statements') throw new Error('no Statements to make invalid');
  const { name, value } = forbidStatements(ask.content.value, random);
  return { name, bytes: toBytes(write({ ...ask, content: { ...ask.content, value } }, target, random)) };
};

const wrongMultipart: Way = (ask, target, random) => {
  if (ask.content?.kind !== 'statements') throw new Error('no Statements to send with octets');
  const { name, request } = forbidMultipart(ask.content, toHttp(ask, target), random);
  return { name, bytes: toBytes(request) };
};

function waysFor(ask: XapiAsk): readonly Way[] {
  const { content } = ask;
  const general = [wrongParameters, wrongHttp, ...(mayBeForm(ask) ? [wrongForm] : [])];
  if (content?.kind !== 'statements') return general;
  return [...general, wrongStatements, wrongStatements, ...(content.octets === undefined ? [] : [wrongMultipart])];
}

function write(ask: XapiAsk, target: Target, random: Random) {
  return mayBeForm(ask) && random.chance(0.3) ? toForm(ask, target) : toHttp(ask, target);
}

// xAPI 2.0 has no such requests, and a form carries no octets.
function mayBeForm({ version, content }: XapiAsk): boolean {
  return version === '1.0.3' && !(content?.kind === 'statements' && content.octets !== undefined);
}

function nameOf({ method, path, content }: XapiAsk): string {
  const octets = content?.kind === 'statements' && content.octets !== undefined ? ' with octets' : '';
  return `${method} ${path.replace(/(more).*/, '$1')}${octets}`;
}
