import { expect, it } from 'vitest';
import { openBefore } from '../../testing/open-before.ts';
import { createIdentityStore } from '../identity-store.ts';
import { createProfileStore } from '../profile-store.ts';
import { portfolio } from './0006-portfolio.ts';

/** A store as the last version left it: three Statements of two agents, and one identity. */
function openEarlier() {
  const { database, takeStep } = openBefore(portfolio);
  database.exec(`
    INSERT INTO credential (key, label, secret_hash, scopes, created_at) VALUES ('c', 'Course', x'00', '["all"]', 0);
    INSERT INTO statement (id, stored, happened, credential_key, verb, is_voiding, json)
    VALUES ('1', 1, 1, 'c', 'v', 0, '{}'), ('2', 2, 2, 'c', 'v', 0, '{}'), ('3', 3, 3, 'c', 'v', 0, '{}');
    INSERT INTO statement_agent (agent, sequence) VALUES ('ana', 1), ('bo', 2), ('ana', 3);
    INSERT INTO identity (agent, agent_json, added_at) VALUES ('mbox::mailto:ana@example.org', '{"mbox":"mailto:ana@example.org"}', 5);
  `);
  return { database, takeStep };
}

it('knows how often each agent is named, and keeps count', () => {
  const { database, takeStep } = openEarlier();
  takeStep();
  const identities = createIdentityStore(database);
  expect(identities.frequent(9)).toEqual([
    { agent: 'ana', statements: 2 },
    { agent: 'bo', statements: 1 },
  ]);
  // Said twice, as by the store.
  for (const agent of ['bo', 'bo', 'cy']) {
    database.prepare('INSERT OR IGNORE INTO statement_agent (agent, sequence) VALUES (?, 1)').run(agent);
  }
  database.exec("DELETE FROM statement_agent WHERE agent = 'ana' AND sequence = 3");
  database.exec("DELETE FROM statement_agent WHERE agent = 'cy'");
  expect(identities.frequent(9)).toEqual([
    { agent: 'bo', statements: 2 },
    { agent: 'ana', statements: 1 },
  ]);
});

it('keeps the identities, and begins with an empty profile', () => {
  const { database, takeStep } = openEarlier();
  takeStep();
  expect(createIdentityStore(database).list()).toEqual([{ agent: { mbox: 'mailto:ana@example.org' }, addedAt: 5 }]);
  expect(createProfileStore(database).get()).toEqual({ name: '', picture: '' });
});
