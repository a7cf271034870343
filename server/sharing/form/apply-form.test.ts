import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asItIs, leftOutParts } from '../../contract/sharing/share-form.ts';
import type { LeftOutPart, ShareForm } from '../../contract/sharing/share-form.ts';
import type { Agent, Group } from '../../contract/xapi/actor.ts';
import { SIGNATURE } from '../../contract/xapi/attachment.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { validateStatement } from '../../contract/xapi/validate-statement.ts';
import {
  aGroup,
  anActivity,
  anAgent,
  anAttachment,
  aStatement,
  aStatementRef,
  aSubStatement,
  voided,
} from '../../testing/a-statement.ts';
import { arbitraryStatement } from '../../testing/arbitrary-statement.ts';
import { createFormer } from './apply-form.ts';
import { deriveId } from './derive-id.ts';
import { outgoingText } from './outgoing-text.ts';

const id = '6690e6c9-3ef0-4ed3-8b37-7f3964730bee';
const referredTo = '7a1d0f1e-4a3c-4b8e-9d52-1f1f6ad30b11';
const knownAs = '0c3f2c58-7a0b-5a52-8df1-9f2d7a6b9e10';
const as: Agent = { name: 'Employee 4711', account: { homePage: 'https://hr.example.org', name: '4711' } };
const asThere = { objectType: 'Agent', ...as };
const ana = anAgent('ana.ruiz');
const ben = anAgent('ben');
const anaAtWork: Agent = { openid: 'https://id.example.org/ana' };
const anaHashed: Agent = {
  mbox_sha1sum: createHash('sha1').update('mailto:ana.ruiz@example.org').digest('hex').toUpperCase(),
};
const identities = [ana, anaAtWork];

type Parts = Partial<ShareForm> & { readonly idThere?: (id: string) => string };

function formed(json: string, { idThere = (one) => one, ...form }: Parts = {}) {
  return createFormer({ form: { ...asItIs, ...form }, destinationId: 'acme', identities, idThere })(json);
}

/** What leaves, without its id. */
function leaves(statement: Statement, parts: Parts = {}): unknown {
  const result = formed(JSON.stringify({ id, ...statement }), parts);
  if (result.kind === 'held-back') return result.reason;
  const { id: sentId, ...rest } = JSON.parse(result.text) as Statement;
  expect(sentId).toBe(result.id);
  expect(result.isChanged).toBe(result.id !== id);
  return rest;
}

const without = (...leaveOut: readonly LeftOutPart[]) => ({ leaveOut });

describe('a form that does not touch a Statement', () => {
  const json = `{"id":"${id.toUpperCase()}","stored":"x", "actor" : {"mbox":"mailto:ben@example.org"},"result":{"score":{"raw":0.10,"max":1e400}},"authority":{},"verb":{"id":"a:\\u0062"},"object":{"id":"a:b"}}`;

  it('lets it leave as it is, character for character, without what the other side sets', () => {
    const text = outgoingText(json);
    expect(text).toContain('"raw":0.10,"max":1e400');
    expect(text).not.toMatch(/stored|authority/);
    expect(formed(json)).toEqual({ kind: 'formed', text, id, isChanged: false });
    expect(formed(json, { as, ...without('people', 'times', 'version-2') })).toEqual({
      kind: 'formed',
      text,
      id,
      isChanged: false,
    });
  });

  it('leaves the digits of a Statement alone that it does touch', () => {
    const result = formed(json, { ...without('scores') });
    expect(result).toMatchObject({ isChanged: true, id: deriveId(id, 'acme', { as: null, leaveOut: ['scores'] }) });
    const numbers = json
      .replace('"max"', '"min":-1.50E+2,"max"')
      .replace('"object":{', '"context":{"platform":"x"},"object":{');
    expect(formed(numbers, without('places'))).toMatchObject({
      isChanged: true,
      text: expect.stringContaining('"raw":0.10,"min":-1.50E+2,"max":1e400'),
    });
  });
});

describe('the learner under another name', () => {
  it('stands wherever one of their identities stood', () => {
    const context = {
      instructor: ana,
      team: aGroup(ben, ana),
      contextAgents: [{ objectType: 'contextAgent' as const, agent: anaHashed }],
      contextGroups: [{ objectType: 'contextGroup' as const, group: aGroup(anaAtWork) }],
    };
    const contextThere = {
      instructor: asThere,
      team: aGroup(ben, asThere as Agent),
      contextAgents: [{ objectType: 'contextAgent', agent: asThere }],
      contextGroups: [{ objectType: 'contextGroup', group: aGroup(asThere as Agent) }],
    };
    const object = { objectType: 'Agent' as const, ...ana };
    const statement = aStatement({ actor: ana, object: aSubStatement({ actor: ana, object, context }), context });
    expect(leaves(statement, { as })).toEqual({
      ...statement,
      actor: asThere,
      object: { ...statement.object, actor: asThere, object: asThere, context: contextThere },
      context: contextThere,
    });
  });

  it('is a member of a Group that something was done to', () => {
    const [object, objectThere] = [aGroup(ben, ana), aGroup(ben, asThere as Agent)];
    expect(leaves(aStatement({ actor: ben, object }), { as })).toEqual(aStatement({ actor: ben, object: objectThere }));
    expect(leaves(aStatement({ actor: ben, object: aSubStatement({ actor: ben, object }) }), { as })).toEqual(
      aStatement({ actor: ben, object: aSubStatement({ actor: ben, object: objectThere }) }),
    );
  });

  it('is found by an address in another case of its domain, and by its sum', () => {
    for (const actor of [{ mbox: 'mailto:ana.ruiz@EXAMPLE.org' }, anaHashed]) {
      expect(leaves(aStatement({ actor }), { as })).toEqual(aStatement({ actor: asThere as Agent }));
    }
  });

  it('is found by an address when the identity is its sum', () => {
    const json = JSON.stringify({ id, ...aStatement({ actor: ana }) });
    const options = { form: { as, leaveOut: [] }, destinationId: 'acme', idThere: (one: string) => one };
    const result = createFormer({ ...options, identities: [anaHashed] })(json);
    expect(result).toMatchObject({ isChanged: true, text: expect.stringContaining('4711') });
  });

  it('is one member of a Group, and an Agent where a Group was the learner', () => {
    const actor = aGroup(ana, ben, anaAtWork, as, anaHashed);
    expect(leaves(aStatement({ actor }), { as })).toEqual(aStatement({ actor: aGroup(asThere as Agent, ben) }));
    const identified: Group = { ...aGroup(ben), mbox: 'mailto:ana.ruiz@example.org' };
    const groupThere = { ...asThere, objectType: 'Group' };
    expect(leaves(aStatement({ actor: identified, context: { team: identified } }), { as })).toEqual({
      ...aStatement(),
      actor: asThere,
      context: { team: groupThere },
    });
  });

  it('is no change where the learner is named so already', () => {
    const statement = aStatement({ actor: { name: 'Ana', ...ana } });
    const result = formed(JSON.stringify({ id, ...statement }), { as: { objectType: 'Agent', ...ana, name: 'Ana' } });
    expect(result).toMatchObject({ isChanged: false });
    expect(leaves(statement, { as: ana })).toEqual(aStatement({ actor: { objectType: 'Agent', ...ana } }));
  });

  it.each<[string, Partial<Statement>]>([
    ['an extension', { context: { extensions: { 'https://example.org/x': { user: ana } } } }],
    ['an address', { object: anActivity('launch?actor=ana.ruiz%40example.org') }],
    ['a response', { result: { response: 'I am ANA.RUIZ@example.org' } }],
    ['an Agent in other letters', { context: { instructor: { mbox: 'mailto:ANA.ruiz@example.org' } } }],
  ])('is held back where %s names them still', (_, parts) => {
    expect(leaves(aStatement(parts), { as })).toBe('names-me');
    expect(leaves(aStatement(parts))).toEqual(aStatement(parts));
  });

  it('is not held back for what the form leaves out', () => {
    const statement = aStatement({ actor: ben, result: { response: 'ana.ruiz@example.org' } });
    expect(leaves(statement, { as, ...without('responses') })).toEqual(aStatement({ actor: ben }));
  });
});

describe('what a form leaves out', () => {
  const place = { 'https://example.org/gps': 1, 'https://example.org/pages': { read: '2025-03-11T09:30:00Z' } };
  const result = { response: 'x', score: { raw: 1 }, success: true, extensions: place };
  const context = {
    instructor: ben,
    team: aGroup(ben),
    platform: 'Moodle',
    language: 'en',
    contextActivities: { parent: [{ ...anActivity('first'), definition: { extensions: place } }] },
    contextAgents: [{ objectType: 'contextAgent' as const, agent: ben }],
    contextGroups: [{ objectType: 'contextGroup' as const, group: aGroup(ben) }],
    extensions: place,
  };
  const object = { ...anActivity(), definition: { type: 'https://example.org/course', extensions: place } };
  const parts = { result, context, timestamp: '2025-03-11T09:30:00+05:30', attachments: [anAttachment()] };
  const inner = aSubStatement({ object, ...parts });
  const whole = aStatement({ object, ...parts, version: '2.0.0' });

  const { response: _response, ...noResponse } = result;
  const { score: _score, ...noScore } = result;
  const { instructor: _instructor, team: _team, ...noInstructors } = context;
  const { contextAgents: _agents, contextGroups: _groups, ...noPeople } = noInstructors;
  const { platform: _platform, ...noPlatform } = context;
  const pages = { 'https://example.org/pages': { read: '2025-03-11T09:30:00Z' } };
  const day = { ...place, 'https://example.org/pages': { read: '2025-03-11T00:00:00Z' } };
  const withExtensions = (extensions: object, base: object) => ({
    result: { ...result, extensions },
    context: {
      ...base,
      extensions,
      contextActivities: { parent: [{ ...anActivity('first'), definition: { extensions } }] },
    },
    object: { ...object, definition: { ...object.definition, extensions } },
  });

  it.each<[LeftOutPart, object]>([
    ['responses', { result: noResponse }],
    ['scores', { result: noScore }],
    ['attachments', { attachments: undefined }],
    ['people', { context: noPeople }],
    ['places', withExtensions(pages, noPlatform)],
    ['times', { ...withExtensions(day, context), timestamp: '2025-03-11T00:00:00+05:30' }],
    [
      'version-2',
      { context: { ...noPeople, instructor: ben, team: aGroup(ben) }, ...(whole.version && { version: '1.0.0' }) },
    ],
  ])('%s: goes from a Statement and from its SubStatement', (part, changes) => {
    expect(leaves(whole, without(part))).toEqual(JSON.parse(JSON.stringify({ ...whole, ...changes })));
    const { version: _version, ...innerChanges } = changes as Partial<Statement>;
    expect(leaves(aStatement({ object: inner }), without(part))).toEqual(
      JSON.parse(JSON.stringify(aStatement({ object: { ...inner, ...innerChanges } as typeof inner }))),
    );
  });

  it('takes objects with it that it empties, and leaves those that were empty', () => {
    const gps = { extensions: { 'https://example.org/gps': 1 } };
    const emptied = aStatement({
      result: gps,
      context: { platform: 'x', ...gps },
      object: { ...anActivity(), definition: gps },
    });
    expect(leaves(emptied, without('places'))).toEqual(aStatement());
    const empty = aStatement({ result: { extensions: {} }, context: {} });
    expect(leaves(empty, without(...leftOutParts))).toEqual(empty);
  });

  it('is not what an activity asks for or how long it took', () => {
    const definition = { interactionType: 'choice' as const, correctResponsesPattern: ['a'] };
    const kept = aStatement({
      object: { ...anActivity(), definition },
      result: { duration: 'PT5M', completion: true },
    });
    expect(leaves(kept, without(...leftOutParts))).toEqual(kept);
  });
});

describe('a reference to a Statement that the destination knows by another id', () => {
  const idThere = (one: string) => (one === referredTo ? knownAs : one);

  it('is rewritten wherever it stands, and that is a change', () => {
    const reference = aStatementRef(referredTo.toUpperCase());
    const context = { statement: reference };
    const there = { object: aStatementRef(knownAs), context: { statement: aStatementRef(knownAs) } };
    expect(leaves(aStatement({ object: reference, context }), { idThere })).toEqual(aStatement(there));
    expect(leaves(aStatement({ object: aSubStatement({ object: reference, context }) }), { idThere })).toEqual(
      aStatement({ object: aSubStatement(there) }),
    );
    expect(formed(JSON.stringify({ id, ...aStatement({ object: reference }) }), { idThere })).toMatchObject({
      id: deriveId(id, 'acme', asItIs),
    });
  });

  it('is found behind escapes, and stays as written when the id is the same there', () => {
    const json = JSON.stringify({ id, ...aStatement({ object: aStatementRef(referredTo.toUpperCase()) }) });
    const escaped = json.replace('"StatementRef"', '"\\u0053tatementRef"');
    expect(formed(escaped, { idThere })).toMatchObject({ isChanged: true, text: expect.stringContaining(knownAs) });
    expect(formed(json)).toEqual({ kind: 'formed', text: json, id, isChanged: false });
  });

  it('is followed by a voiding Statement', () => {
    const voiding = aStatement({ verb: voided, object: aStatementRef(referredTo) });
    expect(leaves(voiding, { idThere })).toEqual({ ...voiding, object: aStatementRef(knownAs) });
  });
});

describe('a signed Statement', () => {
  const attachments = [anAttachment({ usageType: SIGNATURE, contentType: 'application/octet-stream' })];

  it('leaves untouched or not at all', () => {
    const signed = aStatement({ attachments, object: aStatementRef(referredTo), result: { success: true } });
    expect(leaves(signed)).toEqual(signed);
    expect(leaves(signed, { ...without('scores', 'people') })).toEqual(signed);
    expect(leaves(signed, { as })).toBe('signed');
    expect(leaves(signed, without('attachments'))).toBe('signed');
    expect(leaves(signed, { idThere: () => knownAs })).toBe('signed');
    expect(
      leaves(
        aStatement({ object: aSubStatement({ attachments, timestamp: '2025-03-11T09:30:00Z' }) }),
        without('times'),
      ),
    ).toBe('signed');
  });
});

describe('for all Statements', () => {
  const someForm = fc.record<ShareForm>({
    as: fc.constantFrom(null, as, { mbox: 'mailto:me@hr.example.org' }),
    leaveOut: fc.subarray([...leftOutParts]),
  });
  const someVersion = fc.constantFrom('1.0.3' as const, '2.0.0' as const);
  const kept = someVersion.chain((version) =>
    fc.record({ version: fc.constant(version), statement: arbitraryStatement(version), statementId: fc.uuid() }),
  );

  it('what leaves is valid, the same every time, and has nothing of what is left out', () => {
    fc.assert(
      fc.property(kept, someForm, fc.boolean(), ({ version, statement, statementId }, form, isKnownOtherwise) => {
        const json = JSON.stringify({ ...statement, id: statementId });
        const learners = agentsIn(statement);
        const idThere = (one: string) => (isKnownOtherwise ? knownAs : one);
        const options = { form, destinationId: 'acme', identities: learners, idThere };
        const result = createFormer(options)(json);
        expect(createFormer(options)(json)).toEqual(result);
        if (result.kind === 'held-back') {
          expect(result.reason === 'signed' || form.as !== null).toBe(true);
          return;
        }
        const sent = JSON.parse(result.text) as Statement;
        expect(validateStatement(sent, form.leaveOut.includes('version-2') ? '1.0.3' : version)).toEqual([]);
        expect([sent.stored, sent.authority]).toEqual([undefined, undefined]);
        expect(result.isChanged).toBe(result.text !== outgoingText(json));
        expect(sent.id).toBe(result.isChanged ? deriveId(statementId, 'acme', form) : statementId);
        for (const one of [sent, sent.object.objectType === 'SubStatement' ? sent.object : sent]) {
          expect(form.leaveOut.flatMap((part) => remains[part](one as Statement))).toEqual([]);
        }
        if (form.as !== null) expect(agentsIn(sent).filter((one) => isOneOf(one, learners))).toEqual([]);
      }),
    );
  });

  it('with another name nothing says who the learner is, wherever their address stood', () => {
    const address = 'ana.ruiz@example.org';
    const spelling = fc.constantFrom(
      address,
      address.toUpperCase(),
      encodeURIComponent(address),
      `<mailto:${address}>`,
    );
    const places: readonly ((found: string) => Partial<Statement>)[] = [
      () => ({ actor: aGroup(ben, ana) }),
      (found) => ({ result: { response: found } }),
      (found) => ({ result: { extensions: { 'https://example.org/x': [{ [found]: 1 }] } } }),
      (found) => ({ context: { extensions: { 'https://example.org/x': { y: [found] } } } }),
      (found) => ({ object: { ...anActivity(), definition: { name: { en: `of ${found}, 2025` } } } }),
    ];
    fc.assert(
      fc.property(kept, spelling, fc.constantFrom(...places), someForm, ({ statement }, found, parts, { leaveOut }) => {
        const json = JSON.stringify({ ...statement, id, verb: aStatement().verb, ...parts(found) });
        const result = formed(json, { as, leaveOut });
        const text = result.kind === 'formed' ? result.text : '';
        expect(text.replaceAll('%40', '@').toLowerCase()).not.toContain(address);
      }),
    );
  });

  it('every number that leaves has the digits that it had', () => {
    const unusual = (json: string) =>
      json.replace(TOKENS, (token) => (/^"|e/i.test(token) ? token : `${token}${token.includes('.') ? '0' : '.0'}`));
    fc.assert(
      fc.property(kept, someForm, ({ statement, statementId }, form) => {
        const json = unusual(JSON.stringify({ ...statement, id: statementId }));
        const result = createFormer({ form, destinationId: 'acme', identities: [], idThere: (one) => one })(json);
        const digits = new Map<string, number>();
        for (const number of numbersIn(json)) digits.set(number, (digits.get(number) ?? 0) + 1);
        for (const number of result.kind === 'formed' ? numbersIn(result.text) : []) {
          const left = digits.get(number) ?? 0;
          expect([number, left]).not.toEqual([number, 0]);
          digits.set(number, left - 1);
        }
      }),
    );
  });

  it('two that differ only in what is left out stay two', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.string(), fc.string(), (one, other, first, second) => {
        fc.pre(one !== other);
        const [a, b] = [
          { id: one, ...aStatement({ result: { response: first } }) },
          { id: other, ...aStatement({ result: { response: second } }) },
        ].map((statement) => formed(JSON.stringify(statement), without('responses')));
        expect(a).not.toMatchObject({ id: (b as { id: string }).id });
      }),
    );
  });
});

const remains: Readonly<Record<LeftOutPart, (statement: Statement) => unknown[]>> = {
  responses: ({ result }) => present(result?.response),
  scores: ({ result }) => present(result?.score),
  attachments: ({ attachments }) => present(attachments),
  places: ({ context }) => present(context?.platform),
  people: ({ context }) => present(context?.instructor, context?.team, context?.contextAgents, context?.contextGroups),
  times: ({ timestamp }) => present(timestamp?.slice(11, 19)).filter((time) => time !== '00:00:00'),
  'version-2': ({ context, version }) =>
    present(context?.contextAgents, context?.contextGroups, version?.startsWith('2.') === true || undefined),
};

function present(...values: readonly unknown[]): unknown[] {
  return values.filter((value) => value !== undefined);
}

/** Strings, so that nothing inside of them is taken for a number, and numbers. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

function numbersIn(json: string): string[] {
  return (json.match(TOKENS) ?? []).filter((token) => !token.startsWith('"'));
}

/** Whoever stands where the standard has an Agent or a Group, as the actor and in the context. */
function agentsIn({ actor, context }: Pick<Statement, 'actor' | 'context'>): Agent[] {
  const all = [actor, context?.instructor, context?.team].filter((one) => one !== undefined);
  return all
    .flatMap((one) => [one, ...('member' in one ? (one.member ?? []) : [])])
    .map(
      ({ mbox, mbox_sha1sum, openid, account }) =>
        JSON.parse(JSON.stringify({ mbox, mbox_sha1sum, openid, account })) as Agent,
    )
    .filter((one) => Object.keys(one).length === 1);
}

function isOneOf(agent: Agent, agents: readonly Agent[]): boolean {
  return agents.some((one) => JSON.stringify(one) === JSON.stringify(agent));
}
