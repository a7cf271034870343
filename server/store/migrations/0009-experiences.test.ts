import { expect, it } from 'vitest';
import { openBefore } from '../../testing/open-before.ts';
import { experiences } from './0009-experiences.ts';

it('begins with nothing derived, and notes whatever is learned of an Activity from then on', () => {
  const { database, takeStep } = openBefore(experiences);
  database.exec("INSERT INTO activity (id, definition) VALUES ('https://example.org/old', '{}')");
  takeStep();
  expect(database.prepare('SELECT version, reached, is_whole AS isWhole FROM experience_derivation').all()).toEqual([
    { version: 0, reached: 0, isWhole: 0 },
  ]);
  const noted = () => database.prepare('SELECT activity FROM experience_defined ORDER BY activity').pluck().all();
  expect(noted()).toEqual([]);
  database.exec(`
    INSERT INTO activity (id, definition) VALUES ('https://example.org/new', '{}');
    UPDATE activity SET definition = '{"name":{"en":"Old"}}' WHERE id = 'https://example.org/old';
  `);
  expect(noted()).toEqual(['https://example.org/new', 'https://example.org/old']);
});

it('counts anew where an experience was sent when a delivery arrives or is withdrawn, and only then', () => {
  const { database, takeStep } = openBefore(experiences);
  takeStep();
  database.exec(`
    INSERT INTO destination (id, name, address, key, secret, versions, created_at, failures, revision)
    VALUES ('acme', 'Acme', 'http://lrs.acme.example/xapi', 'key', x'01', '["1.0.3"]', 1, 0, 0);
    INSERT INTO share (id, destination_id, created_at) VALUES ('share', 'acme', 2);
    INSERT INTO experience_statement (sequence, experience, attempt) VALUES (7, 3, 5);
    INSERT INTO delivery (delivery, share_id, destination_id, sequence, state, attempts) VALUES (1, 'share', 'acme', 7, 'waiting', 0);
  `);
  const due = (state: string) => {
    database.exec(`DELETE FROM experience_task; UPDATE delivery SET state = '${state}', attempts = attempts + 1`);
    return database.prepare('SELECT stage, experience, attempt FROM experience_task').all();
  };
  const again = [{ stage: 2, experience: 3, attempt: 5 }];
  expect(['waiting', 'sent', 'sent', 'withdrawn', 'refused'].map(due)).toEqual([[], again, [], again, []]);
});
