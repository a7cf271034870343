import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateStatement } from '../../contract/xapi/validate-statement.ts';
import { knownLayout } from './known-layout.ts';
import { rebuildStatement } from './rebuild-statement.ts';
import { pathOfColumn } from './statement-keys.ts';

function rebuild(columns: readonly string[], cells: readonly string[]): unknown {
  const layout = knownLayout(columns);
  const rebuilt = rebuildStatement(columns, layout?.paths ?? [], cells);
  return rebuilt.kind === 'statement' ? JSON.parse(rebuilt.text) : rebuilt;
}

describe('the columns of SQL LRS', () => {
  const place = (column: string) => pathOfColumn(column, '_')?.keys;

  it('are found along the keys of a Statement, though keys have "_" in them too', () => {
    expect(place('actor_mbox_sha1sum')).toEqual(['actor', 'mbox_sha1sum']);
    expect(place('actor_account_homePage')).toEqual(['actor', 'account', 'homePage']);
    expect(place('verb_display_en-US')).toEqual(['verb', 'display', 'en-US']);
    expect(place('attachments_0_sha2')).toEqual(['attachments', 0, 'sha2']);
    expect(place('context_extensions_http://example.org/a_b')).toEqual([
      'context',
      'extensions',
      'http://example.org/a_b',
    ]);
    expect(place('context_contextActivities_parent_0_definition_name_es')).toEqual([
      'context',
      'contextActivities',
      'parent',
      0,
      'definition',
      'name',
      'es',
    ]);
  });

  it('that no Statement has are nowhere', () => {
    for (const column of [
      'actor_age',
      '_id',
      'verb_display___proto__',
      '__proto__',
      'result_extensions_constructor',
      'attachments_x_sha2',
    ]) {
      expect(place(column)).toBeUndefined();
    }
  });

  it('become a Statement again', () => {
    const columns = [
      'id',
      'actor_mbox',
      'verb_id',
      'object_id',
      'result_score_raw',
      'result_success',
      'result_extensions_https://x.example/y',
      'attachments_0_display_en',
    ];
    const cells = ['x', 'mailto:a@b.example', 'http://v.example', 'http://o.example', '0.87', 'true', 'plain', 'Photo'];
    expect(rebuild(columns, cells)).toEqual({
      id: 'x',
      actor: { mbox: 'mailto:a@b.example' },
      verb: { id: 'http://v.example' },
      object: { id: 'http://o.example' },
      result: { score: { raw: 0.87 }, success: true, extensions: { 'https://x.example/y': 'plain' } },
      attachments: [{ display: { en: 'Photo' } }],
    });
  });

  it('name the column that holds no number', () => {
    const columns = ['id', 'actor_mbox', 'verb_id', 'object_id', 'result_score_raw'];
    expect(rebuild(columns, ['x', 'm', 'v', 'o', 'many'])).toEqual({ kind: 'broken', column: 'result_score_raw' });
  });
});

describe('the columns of Learning Locker', () => {
  it('stand in the Statement as they stand in the file', () => {
    const columns = ['_id', 'id', 'actor', 'verb', 'object', 'result'];
    const cells = [
      '5f',
      'x',
      '{"mbox": "mailto:a@b.example"}',
      '{"id":"v"}',
      '{"id":"o"}',
      '{"score":{"raw":1.50},"extensions":{"http://a&46;b/":1}}',
    ];
    const rebuilt = rebuildStatement(columns, knownLayout(columns)?.paths ?? [], cells);
    expect(rebuilt).toEqual({
      kind: 'statement',
      text: `{"id":"x","actor":${cells[2]},"verb":${cells[3]},"object":${cells[4]},"result":${cells[5]}}`,
    });
  });

  it('may be chosen one by one', () => {
    const columns = [
      'statement.id',
      'statement.actor.account.name',
      'statement.actor.account.homePage',
      'statement.verb.id',
      'statement.object.id',
    ];
    expect(rebuild(columns, ['x', 'ana', 'https://h.example', 'v', 'o'])).toMatchObject({
      actor: { account: { name: 'ana', homePage: 'https://h.example' } },
    });
  });

  it('name the one whose JSON is cut off', () => {
    expect(rebuild(['id', 'actor', 'verb', 'object'], ['x', '{"mbox"', '{}', '{}'])).toEqual({
      kind: 'broken',
      column: 'actor',
    });
  });
});

it('knows no other table', () => {
  expect(knownLayout(['id', 'Title', 'Date'])).toBeUndefined();
  expect(knownLayout(['id', 'actor', 'object'])).toBeUndefined();
  expect(knownLayout(['id', 'actor', 'verb', 'object'])?.name).toBe('learning-locker');
});

it('never throws, whatever the columns are called and hold', () => {
  const name = fc.oneof(
    fc.constantFrom('id', 'actor', 'verb', 'object', 'verb_id', 'result_score', 'object_definition', 'attachments_0'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.oneof(fc.json(), fc.string())), { maxLength: 8 }), (pairs) => {
      const columns = pairs.map(([column]) => column);
      const paths = columns.map((column) => pathOfColumn(column, '_'));
      const rebuilt = rebuildStatement(
        columns,
        paths,
        pairs.map(([, cell]) => cell),
      );
      if (rebuilt.kind === 'statement') validateStatement(JSON.parse(rebuilt.text), '1.0.3');
    }),
  );
});
