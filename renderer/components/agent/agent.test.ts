import { expect, test } from 'vitest';
import { agentOf, blankAgent } from './agent-draft.ts';
import { describeAgent } from './describe-agent.ts';

test('an e-mail address becomes an Agent, spaces around it forgiven', () => {
  expect(agentOf({ ...blankAgent, mail: ' ana@acme.example ' })).toEqual({ mbox: 'mailto:ana@acme.example' });
});

test('what is no e-mail address becomes none', () => {
  for (const mail of ['', 'ana', 'ana@', 'ana ruiz@acme.example']) {
    expect(agentOf({ ...blankAgent, mail })).toBeUndefined();
  }
});

test('an account needs its site and its name', () => {
  const draft = { ...blankAgent, kind: 'account', homePage: 'https://acme.example', account: '4711' } as const;
  expect(agentOf(draft)).toEqual({ account: { homePage: 'https://acme.example', name: '4711' } });
  expect(agentOf({ ...draft, homePage: 'acme' })).toBeUndefined();
  expect(agentOf({ ...draft, account: ' ' })).toBeUndefined();
});

test('an Agent is called by what it is known by, not by its name', () => {
  expect(describeAgent({ mbox: 'mailto:ana@acme.example' })).toBe('ana@acme.example');
  expect(describeAgent({ account: { homePage: 'https://acme.example/', name: '4711' } })).toBe('4711 (acme.example)');
  expect(describeAgent({ openid: 'https://ana.example' })).toBe('https://ana.example');
});
