// Changes to a valid request as it goes over the wire after which no LRS may take it.
import { multipartBody, octetsPart, sha256 } from '../multipart-body.ts';
import type { Random } from '../generated/random.ts';
import { partsOf } from './http-request.ts';
import type { HttpRequest, StatementsContent, Words, XapiAsk } from './http-request.ts';

type Change = (request: HttpRequest, random: Random) => HttpRequest;
type Changes = Readonly<Record<string, Change>>;

const withHeader = (name: string, value: string): Change => {
  return (request) => ({ ...request, headers: { ...request.headers, [name]: value } });
};
const withoutHeader = (name: string): Change => {
  return (request) => ({
    ...request,
    headers: Object.fromEntries(Object.entries(request.headers).filter(([one]) => one !== name)),
  });
};
const withBody = (change: (body: Buffer, random: Random) => Buffer): Change => {
  return (request, random) => ({ ...request, body: request.body && change(request.body, random) });
};
const asText = (change: (text: string) => string) => withBody((body) => Buffer.from(change(body.toString())));

const foreign: Changes = {
  'a foreign Host': withHeader('Host', 'evil.example'),
  'a Host without port': withHeader('Host', '127.0.0.1'),
  'a page without origin': withHeader('Origin', 'null'),
  'an address of another server': (request) => ({ ...request, target: `http://evil.example${request.target}` }),
  'an address that cannot be read': (request) => ({ ...request, target: `http://[${request.target}` }),
  'an address of another scheme': (request) => ({ ...request, target: `ftp://127.0.0.1${request.target}` }),
  'a path that there is not': (request) => ({ ...request, target: request.target.replace(/^\/xapi/, '/xapi/xapi') }),
  'a path that is written otherwise': (request) => ({ ...request, target: request.target.replace('/xapi', '/%78api') }),
};

const unknownClient: Changes = {
  'no credential': withoutHeader('Authorization'),
  'a wrong secret': withHeader('Authorization', `Basic ${Buffer.from('key:secret').toString('base64')}`),
  'a credential that is not Base64': withHeader('Authorization', 'Basic ***'),
  'a credential of another kind': withHeader('Authorization', 'Bearer abc'),
  'a very long credential': withHeader('Authorization', `Basic ${'QQ'.repeat(5000)}`),
  'a credential of odd bytes': withHeader('Authorization', 'Basic \u00ff\u00fe'),
  'a page of an unknown site': withHeader('Origin', 'https://evil.example'),
  'a page of another site that names none': withHeader('Sec-Fetch-Site', 'cross-site'),
  'no version': withoutHeader('X-Experience-API-Version'),
  'a version that there is not': withHeader('X-Experience-API-Version', '1.1.0'),
  'a version that is none': withHeader('X-Experience-API-Version', '\u00b9.0.3'),
  'a very long version': withHeader('X-Experience-API-Version', `1.0.${'3'.repeat(5000)}x`),
  'a method that the resource has not': (request) => ({ ...request, method: 'PATCH' }),
};

const writtenStatements: Changes = {
  'no Content-Type': withoutHeader('Content-Type'),
  'text as Content-Type': withHeader('Content-Type', 'text/plain'),
  'a form as Content-Type': withHeader('Content-Type', 'application/x-www-form-urlencoded'),
  'multipart without boundary': withHeader('Content-Type', 'multipart/mixed; charset=utf-8'),
  'multipart of another kind': withHeader('Content-Type', 'multipart/form-data; boundary=x'),
  'a boundary that is very long': withHeader('Content-Type', `multipart/mixed; boundary=${'b'.repeat(5000)}`),
  'an unknown parameter': (request) => ({ ...request, target: `${request.target.split('?')[0]}?nonsense=1` }),
};

const json: Changes = {
  'no body': withBody(() => Buffer.alloc(0)),
  'a body cut off': withBody((body, random) => body.subarray(0, random.integer(0, body.length - 1))),
  'a byte that is no UTF-8': asLatin1((text) => text.replace('":"', '":"\u00ff')),
  'half a character': asLatin1((text) => text.replace('":"', '":"\u00f0\u009f')),
  'UTF-16': withBody((body) => Buffer.from(body.toString(), 'utf16le')),
  'a control character in a text': asText((text) => text.replace('":"', '":"\0')),
  'a key that stands twice': asText((text) => text.replace('{', '{"verb":{},"verb":{},')),
  'a comma too many': asText((text) => text.replace(/\}(\]?)$/, ',}$1')),
  'a comment': asText((text) => `/* */${text}`),
  'two bodies': asText((text) => text + text),
  'quotation marks of another kind': asText((text) => text.replaceAll('"', "'")),
  NaN: asText((text) => text.replace('{', '{"id":NaN,')),
  'too deep nesting': asText((text) => text.replace('{', `{"result":{"extensions":{"x:y":${deep}}},`)),
  'very deep nesting that is never closed': withBody(() => Buffer.from('['.repeat(100_000))),
  'a very long name': asText((text) => text.replace('{', `{"${'n'.repeat(100_000)}":1,`)),
  'very many names': asText((text) => text.replace('{', `{${manyNames}`)),
};

const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`;
const manyNames = Array.from({ length: 3000 }, (_, index) => `"n${index}":${index},`).join('');

function asLatin1(change: (text: string) => string): Change {
  return withBody((body) => Buffer.from(change(body.toString('latin1')), 'latin1'));
}

const documents: Changes = {
  'an ETag that does not fit': withHeader('If-Match', '"0000"'),
};

/** What cannot be merged. */
const postedDocuments: Changes = {
  'a JSON document that is none': withBody(() => Buffer.from('{"page":')),
  'a JSON document that is a list': withBody(() => Buffer.from('[1]')),
};

const forms: Changes = {
  'a method that there is not': (request) => ({ ...request, target: request.target.replace(/=.*/, '=PATCH') }),
  'two methods': (request) => ({ ...request, target: `${request.target}&method=POST` }),
  'a parameter beside the method': (request) => ({ ...request, target: `${request.target}&limit=1` }),
  'a form of another type': withHeader('Content-Type', 'text/plain'),
  'a form in xAPI 2.0': asText((text) => text.replace(/(X-Experience-API-Version=)[^&]*/, '$12.0.0')),
  'a field that stands twice': asText((text) => `${text}&x=1&x=2`),
  'too many fields': asText((text) => text + Array.from({ length: 200 }, (_, index) => `&x${index}=`).join('')),
  'a very long field': asText((text) => `${text}&x=${'x'.repeat(300_000)}`),
  'broken percent-encoding': asText((text) => `${text}&x=%`),
  'percent-encoded bytes that are no UTF-8': asText((text) => `${text}&x=%ff`),
  'bytes that are no UTF-8': withBody((body) => Buffer.concat([body, Buffer.from([0x26, 0xff])])),
  'a header with a line break': asText((text) => text.replace('Host=', 'x=') + '&If-Match=%0D%0AX-Evil:%201'),
  'a form in a form': asText((text) => `${text}&method=POST`),
};

/** What must be refused before anybody looks at what is asked. */
const framing: Changes = {
  'a Content-Length that is no number': withHeader('Content-Length', 'ten'),
  'a negative Content-Length': withHeader('Content-Length', '-1'),
  'a Content-Length beyond all numbers': withHeader('Content-Length', '9'.repeat(40)),
  'two Content-Lengths': withHeader('Content-Length', '1\r\nContent-Length: 2'),
  'a length and chunks': withHeader('Transfer-Encoding', 'chunked\r\nContent-Length: 5'),
  'an encoding that there is not': withHeader('Transfer-Encoding', 'rot13'),
  'a chunk size that is no number': inChunks('zz\r\n'),
  'a chunk size beyond all numbers': inChunks(`${'f'.repeat(40)}\r\n`),
  'a negative chunk size': inChunks('-5\r\nhello\r\n'),
  'a chunk longer than its size': inChunks('2\r\nhello\r\n0\r\n\r\n'),
  'a header with a space in its name': withHeader('X Evil', '1'),
  'a header with a NUL': withHeader('X-Evil', 'a\0b'),
  'a header with a bare line break': withHeader('X-Evil', 'a\rb'),
  'a header without name': withHeader('', '1'),
  'a line that is no header': withHeader('X-Evil', '1\r\nno header at all'),
  'headers that are too large': withHeader('X-Evil', 'x'.repeat(20_000)),
  'too large an address': (request) => ({ ...request, target: `${request.target}&${'x'.repeat(20_000)}` }),
  'very many headers': withHeader('X-Evil', Array.from({ length: 1500 }, (_, index) => `\r\nX-${index}: 1`).join('')),
  'an address with a space': (request) => ({ ...request, target: `${request.target} x` }),
  'an address with a NUL': (request) => ({ ...request, target: `${request.target}\0` }),
  'an address with a byte that is not ASCII': (request) => ({ ...request, target: `${request.target}\u00ff` }),
  'an address without a slash': (request) => ({ ...request, target: request.target.slice(1) }),
  'no address': (request) => ({ ...request, target: '' }),
  'a method in lower case': (request) => ({ ...request, method: 'get' }),
  'a method that HTTP has not': (request) => ({ ...request, method: 'STEAL' }),
  'a method in a method': (request) => ({ ...request, method: 'GET / HTTP/1.1\r\nPOST' }),
  'no Host': withoutHeader('Host'),
  'an expectation that nobody meets': withHeader('Expect', 'miracles'),
};

/** A body that should come in chunks. */
function inChunks(body: string): Change {
  return ({ headers, ...request }) => ({
    ...request,
    method: 'POST',
    headers: { ...headers, 'Transfer-Encoding': 'chunked' },
    body: Buffer.from(body),
  });
}

type Multipart = (content: StatementsContent) => { readonly headers: Words; readonly body: Buffer };

/** Wrong ways to send octets with a Statement. */
const multipart: Readonly<Record<string, Multipart>> = {
  'a boundary that does not come': (content) => ({
    ...multipartBody(partsOf(content), 'one'),
    headers: { 'Content-Type': 'multipart/mixed; boundary=another' },
  }),
  'no last boundary': (content) => {
    const { headers, body } = multipartBody(partsOf(content));
    return { headers, body: body.subarray(0, body.lastIndexOf('--\r\n')) };
  },
  'text behind a boundary': (content) => {
    const { headers, body } = multipartBody(partsOf(content), 'x');
    return { headers, body: Buffer.from(body.toString().replaceAll('--x\r\n', '--xy\r\n')) };
  },
  'line ends without CR': (content) => {
    const { headers, body } = multipartBody(partsOf(content));
    return { headers, body: Buffer.from(body.toString().replaceAll('\r\n', '\n')) };
  },
  'no part at all': () => multipartBody([]),
  'the octets first': (content) => multipartBody(partsOf(content).toReversed()),
  'a first part that is no JSON': (content) => multipartBody([octetsPart('x'), ...partsOf(content)]),
  'a part without hash': (content) => withOctets(content, 'X-Experience-API-Hash', undefined),
  'a hash that is none': (content) => withOctets(content, 'X-Experience-API-Hash', '../../cairn.sqlite'),
  'the hash of other octets': (content) => withOctets(content, 'X-Experience-API-Hash', sha256('other octets')),
  'octets in Base64': (content) => withOctets(content, 'Content-Transfer-Encoding', 'base64'),
  'a header of a part that is too long': (content) => withOctets(content, 'X-Evil', 'x'.repeat(20_000)),
  'octets that nobody named': (content) => multipartBody([...partsOf(content), octetsPart('nobody named these')]),
  'octets that are missing': (content) => multipartBody(partsOf({ ...content, octets: [] })),
  'octets cut off': (content) => {
    const [first, ...octets] = partsOf(content);
    const cut = octets.map((part) => ({ ...part, body: part.body.slice(1) }));
    return multipartBody(first === undefined ? [] : [first, ...cut]);
  },
};

function withOctets(content: StatementsContent, name: string, value: string | undefined): ReturnType<Multipart> {
  const [first, ...octets] = partsOf(content);
  const changed = octets.map(({ headers, body }) => ({
    headers: Object.fromEntries(
      Object.entries({ ...headers, [name]: value }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
    body,
  }));
  return multipartBody(first === undefined ? [] : [first, ...changed]);
}

type Named = { readonly name: string; readonly request: HttpRequest };

function apply(changes: Changes, request: HttpRequest, random: Random): Named {
  const [name, change] = random.pick(Object.entries(changes));
  return { name, request: change(request, random) };
}

/** A form made invalid, and how. */
export function forbidForm(request: HttpRequest, random: Random): Named {
  return apply(random.pick([forms, foreign, framing]), request, random);
}

/** A request for this, made invalid as HTTP or by its headers and its body, and how. */
export function forbidHttp(ask: XapiAsk, request: HttpRequest, random: Random): Named {
  return apply(random.pick(changesFor(ask)), request, random);
}

function changesFor({ method, path, content }: XapiAsk): readonly Changes[] {
  const general = path === '/about' ? [foreign, framing] : [foreign, framing, unknownClient];
  if (content === undefined) return general;
  if (content.kind === 'document') {
    return method === 'POST' ? [...general, documents, postedDocuments] : [...general, documents];
  }
  return content.octets === undefined ? [...general, writtenStatements, json, json] : [...general, writtenStatements];
}

/** Statements and octets sent in a wrong way, and how. */
export function forbidMultipart(content: StatementsContent, request: HttpRequest, random: Random): Named {
  const [name, write] = random.pick(Object.entries(multipart));
  const { headers, body } = write(content);
  return { name, request: { ...request, headers: { ...request.headers, ...headers }, body } };
}
