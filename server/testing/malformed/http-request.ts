// From what a client asks of the LRS to the bytes that it sends.
import type { XapiVersion } from '../../contract/xapi/version.ts';
import { multipartBody, octetsPart, statementsPart } from '../multipart-body.ts';
import type { BodyPart } from '../multipart-body.ts';

/** A request to the xAPI endpoint in the words of the standard. */
export type XapiAsk = {
  readonly version: XapiVersion;
  readonly method: string;
  /** Below the endpoint. */
  readonly path: string;
  readonly parameters: Words;
  readonly headers: Words;
  readonly content?: StatementsContent | DocumentContent;
};

export type Words = Readonly<Record<string, string>>;

export type StatementsContent = {
  readonly kind: 'statements';
  /** A Statement or an array of them, or what is to pass for one. */
  readonly value: unknown;
  /** Of attachments; then the body is multipart. */
  readonly octets?: readonly string[];
};

export type DocumentContent = { readonly kind: 'document'; readonly type: string; readonly text: string };

/** The same as it goes over the wire, save the length of the body. */
export type HttpRequest = {
  readonly method: string;
  readonly target: string;
  readonly headers: Words;
  readonly body: Buffer | undefined;
};

/** The server that is asked, and the credential to ask with. */
export type Target = { readonly port: number; readonly authorization: string };

const nothing = Buffer.alloc(0);

export function toHttp(ask: XapiAsk, target: Target): HttpRequest {
  const { type, body } = bodyOf(ask);
  const query = new URLSearchParams(ask.parameters).toString();
  return {
    method: ask.method,
    target: `/xapi${ask.path}${query === '' ? '' : `?${query}`}`,
    headers: { ...usualHeaders(ask, target), ...(type === undefined ? {} : { 'Content-Type': type }), ...ask.headers },
    body,
  };
}

/** The same in the alternate request syntax (xAPI 1.0.3 Communication 1.3). */
export function toForm(ask: XapiAsk, target: Target): HttpRequest {
  const { type, body } = bodyOf(ask);
  const { Host: host = '', Connection: connection = '', ...headers } = usualHeaders(ask, target);
  const fields = new URLSearchParams({
    ...headers,
    ...(type === undefined ? {} : { 'Content-Type': type }),
    ...ask.headers,
    ...ask.parameters,
    ...(body === undefined ? {} : { content: body.toString() }),
  });
  return {
    method: 'POST',
    target: `/xapi${ask.path}?method=${ask.method}`,
    headers: { Host: host, Connection: connection, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(fields.toString()),
  };
}

/** The bytes of a request; its Content-Length is right unless the headers say something of it. */
export function toBytes({ method, target, headers, body }: HttpRequest): Buffer {
  const isFramed = body === undefined || 'Content-Length' in headers || 'Transfer-Encoding' in headers;
  const length = isFramed ? {} : { 'Content-Length': String(body.length) };
  const lines = Object.entries({ ...headers, ...length }).map(([name, value]) => `${name}: ${value}`);
  const head = [`${method} ${target} HTTP/1.1`, ...lines, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head, 'latin1'), body ?? nothing]);
}

/** The parts of a multipart body as the standard wants them. */
export function partsOf({ value, octets = [] }: StatementsContent): BodyPart[] {
  return [statementsPart(value), ...octets.map((one) => octetsPart(one))];
}

function bodyOf({ content }: XapiAsk): { readonly type?: string; readonly body: Buffer | undefined } {
  if (content === undefined) return { body: undefined };
  if (content.kind === 'document') return { type: content.type, body: Buffer.from(content.text) };
  if (content.octets === undefined) {
    return { type: 'application/json', body: Buffer.from(JSON.stringify(content.value) ?? '') };
  }
  const { headers, body } = multipartBody(partsOf(content));
  return { type: headers['Content-Type'], body };
}

function usualHeaders({ version }: XapiAsk, { port, authorization }: Target): Record<string, string> {
  return {
    Host: `127.0.0.1:${port}`,
    Connection: 'close',
    Authorization: authorization,
    'X-Experience-API-Version': version,
  };
}
