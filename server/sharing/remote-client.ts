// The client side of xAPI: how Cairn talks to other people's LRSs.
import type { Clock } from '../lrs/clock.ts';
import { createAccessTokens } from './access-tokens.ts';
import { answerWords, secondsToWait, withoutSecrets } from './answer-words.ts';
import { isUnencrypted } from './endpoint-address.ts';
import type { Exchange } from './exchange.ts';
import { exchange, readText } from './exchange.ts';
import type {
  RemoteAnswer,
  RemoteFailure,
  RemoteLogin,
  RemoteLrs,
  RemoteStream,
  RequestOptions,
} from './remote-lrs.ts';
import { AnswerBroken } from './remote-lrs.ts';

export type RemoteClient = ReturnType<typeof createRemoteClient>;

type RemoteClientOptions = {
  readonly clock: Clock;
  /** A connection on which nothing moves for so long is given up, in milliseconds. */
  readonly patience?: number;
};

/** What proves to the other side who Cairn is. */
type Proof = {
  readonly kind: 'proof';
  readonly authorization: string;
  /** What must not be said of it. */
  readonly secrets: readonly string[];
  /** Set when the LRS may have forgotten it: gets it renewed. */
  readonly drop: (() => void) | undefined;
};

type Sent = { readonly answer: Exchange; readonly proof: Proof };

const usualPatience = 30_000;

/** Keeps the tokens it was given, and nothing else. */
export function createRemoteClient({ clock, patience = usualPatience }: RemoteClientOptions) {
  const tokens = createAccessTokens(clock, patience);

  async function prove(login: RemoteLogin, signal?: AbortSignal): Promise<Proof | RemoteFailure> {
    if (login.kind === 'basic') {
      const encoded = Buffer.from(`${login.key}:${login.secret}`).toString('base64');
      return {
        kind: 'proof',
        authorization: `Basic ${encoded}`,
        secrets: [login.secret, encoded],
        drop: undefined,
      };
    }
    if (login.kind === 'bearer') {
      return { kind: 'proof', authorization: `Bearer ${login.token}`, secrets: [login.token], drop: undefined };
    }
    const got = await tokens.get(login, signal);
    if (got.kind !== 'token') return got;
    const { token, isKept } = got;
    return {
      kind: 'proof',
      authorization: `Bearer ${token}`,
      secrets: [token, login.clientSecret],
      drop: isKept ? () => tokens.drop(login, token) : undefined,
    };
  }

  async function sendOnce(remote: RemoteLrs, address: string, options: RequestOptions): Promise<Sent | RemoteFailure> {
    const proof = await prove(remote.login, options.signal);
    if (proof.kind !== 'proof') return proof;
    const body = options.body?.();
    const answer = await exchange(
      {
        address,
        method: options.method,
        headers: {
          Authorization: proof.authorization,
          'X-Experience-API-Version': options.version,
          Accept: options.accept ?? 'application/json',
          ...(body && { 'Content-Type': body.contentType }),
        },
        ...(body && { content: body.content }),
      },
      { patience, signal: options.signal },
    );
    if (answer.kind === 'answered') return { answer, proof };
    return { ...answer, words: withoutSecrets(answer.words, proof.secrets) };
  }

  async function send(remote: RemoteLrs, options: RequestOptions): Promise<Sent | RemoteFailure> {
    const address = addressOf(remote.endpoint, options.path);
    if (address === undefined) return { kind: 'moved', words: `moved to ${options.path}` };
    if (!remote.allowUnencrypted && wouldBeUnencrypted(remote)) return { kind: 'unencrypted' };
    const sent = await sendOnce(remote, address, options);
    if (!('answer' in sent) || sent.answer.response.status !== 401 || !sent.proof.drop) return sent;
    await sent.answer.discard();
    sent.proof.drop();
    return sendOnce(remote, address, options);
  }

  function describe({ answer: { response }, proof }: Sent, text: string) {
    return {
      kind: 'answered' as const,
      status: response.status,
      words: answerWords(response, text, proof.secrets),
      headers: response.headers,
      retryAfter: secondsToWait(response.headers.get('Retry-After'), clock()),
    };
  }

  async function readWhole(sent: Sent) {
    try {
      const text = await readText(sent.answer.body);
      return { ...describe(sent, text), text };
    } catch (error) {
      if (error instanceof AnswerBroken) return error.failure;
      throw error;
    }
  }

  return {
    /** One request with its answer, up to a megabyte of it. What goes wrong on the way is an answer too. */
    async ask(remote: RemoteLrs, options: RequestOptions): Promise<RemoteAnswer> {
      const sent = await send(remote, options);
      return 'answer' in sent ? readWhole(sent) : sent;
    },

    /** The same for an answer of any length. One that is not read is let go when nothing has moved for a while. */
    async open(remote: RemoteLrs, options: RequestOptions): Promise<RemoteStream> {
      const sent = await send(remote, options);
      if (!('answer' in sent)) return sent;
      if (sent.answer.response.ok) return { ...describe(sent, ''), body: sent.answer.body };
      const whole = await readWhole(sent);
      if (whole.kind !== 'answered') return whole;
      const { text, ...described } = whole;
      return { ...described, body: piecesOf(text) };
    },
  };
}

async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Where a request goes; undefined when that is another server than the endpoint's, which no credential is sent to. */
function addressOf(endpoint: string, path: string): string | undefined {
  const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(path);
  const address = isAbsolute ? path : endpoint + path;
  if (!URL.canParse(address)) return undefined;
  const { origin, username, password } = new URL(address);
  return origin === new URL(endpoint).origin && username === '' && password === '' ? address : undefined;
}

function wouldBeUnencrypted({ endpoint, login }: RemoteLrs): boolean {
  return isUnencrypted(endpoint) || (login.kind === 'oauth2' && isUnencrypted(login.tokenAddress));
}
