import { expect, it } from 'vitest';
import { missingRuntime } from './missing-runtime.ts';

it.each([
  ['9', undefined, /Node 22/],
  [undefined, undefined, /Node 22/],
  ['9', '/addon.node', undefined],
  ['10', undefined, undefined],
  ['11', '', undefined],
])('Node-API %s with the addon %s: %s', (nodeApi, binding, words) => {
  const missing = missingRuntime(nodeApi, binding);
  if (words) expect(missing).toMatch(words);
  else expect(missing).toBeUndefined();
});
