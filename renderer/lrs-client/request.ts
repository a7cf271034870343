// Turns one line of `Api` and its arguments into an HTTP request; the types follow from the line itself.
import type { Api } from '../../server/contract/api.ts';

export type Route = keyof Api;

type PathParameter<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParameter<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type PathPart<R extends Route> = [PathParameter<R>] extends [never]
  ? unknown
  : { readonly path: Readonly<Record<PathParameter<R>, string>> };

type QueryPart<R extends Route> = Api[R] extends { query: infer Query } ? { readonly query: Query } : unknown;

type BodyPart<R extends Route> = Api[R] extends { body: infer Body } ? { readonly body: Body } : unknown;

/** What a call of this line needs: path parameters, query and body, each where the line has one. */
export type CallOf<R extends Route> = PathPart<R> & QueryPart<R> & BodyPart<R>;

/** With it the caller calls the request off; what it comes to is a failure that nobody needs to see. */
type Abortable = { readonly signal?: AbortSignal };

/** Nothing to give where the line needs nothing. */
export type Arguments<R extends Route> = unknown extends CallOf<R> ? readonly [] : readonly [CallOf<R> & Abortable];

export type AnswerOf<R extends Route> = Api[R]['answer'];

type LooseCall = Abortable & {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
};

export type ApiRequest = { readonly method: string; readonly address: string; readonly body: string | undefined };

export function apiRequest<R extends Route>(route: R, ...[call]: Arguments<R>): ApiRequest {
  const { path = {}, query = {}, body }: LooseCall = call ?? {};
  const [method = 'GET', pattern = '/'] = route.split(' ');
  const address = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const search = parameters.size === 0 ? '' : `?${parameters}`;
  return { method, address: address + search, body: body === undefined ? undefined : JSON.stringify(body) };
}
