import { expect, test } from 'vitest';
import { errorLines } from './run-npm.mjs';

test('keeps what npm says and leaves its stack trace out', () => {
  const output = `npm error code ECONNREFUSED
npm error syscall connect
npm error FetchError: request to http://127.0.0.1:9/koa failed, reason: connect ECONNREFUSED 127.0.0.1:9
npm error     at ClientRequest.<anonymous> (/usr/lib/node_modules/npm/index.js:130:14)
npm error     at process.processTicksAndRejections (node:internal/process/task_queues:83:21) {
npm error   errno: 'ECONNREFUSED',
npm error   type: 'system'
npm error }
npm error A complete log of this run can be found in: /root/.npm/_logs/x-debug-0.log
`;
  expect(errorLines(output)).toBe(
    'FetchError: request to http://127.0.0.1:9/koa failed, reason: connect ECONNREFUSED 127.0.0.1:9',
  );
});

test('begins with the first error of a build, without colours', () => {
  const output = `vite v8.3.8 building client environment for production...
\u001B[31merror during build:\u001B[39m
[PARSE_ERROR] Expected \`,\` but found \`Identifier\`
    ╭─[ server/cli.ts:41:8 ]
    at aggregateBindingErrorsIntoJsError (file:///x/error.mjs:50:18)
`;
  expect(errorLines(output)).toBe(`error during build:
[PARSE_ERROR] Expected \`,\` but found \`Identifier\`
    ╭─[ server/cli.ts:41:8 ]`);
});
