import type { StatementDetail } from '../../../../server/contract/statement-detail.ts';
import { fieldsOf, nodeAt, readJson, textAt } from '../../../components/json/read-json.ts';
import type { JsonNode } from '../../../components/json/read-json.ts';
import { sayRecorder } from '../../../components/say-recorder.ts';
import { sayScore, verbText } from '../../../components/sentence/describe-statement.ts';
import type { Messages } from '../../../messages/en.ts';
import { languageText } from './language-text.ts';

export type StatementField = { readonly label: string; readonly values: readonly string[] };

export type StatementFields = {
  /** What a learner asks first, in plain words. */
  readonly main: readonly StatementField[];
  /** Whatever else the Statement says, under its own names. */
  readonly other: readonly StatementField[];
};

/** Reads a Statement into fields. Only translations into other languages are left to the exact JSON. */
export function statementFields(
  detail: StatementDetail,
  { statementDetail: words, sentence, formats, byHand }: Messages,
  tags: readonly string[],
): StatementFields {
  const tree = readJson(detail.json);
  const { summary } = detail;
  const context = nodeAt(tree, 'context', 'contextActivities');
  const score = nodeAt(tree, 'result', 'score');
  const yesOrNo = (text: string | undefined) =>
    text === undefined ? undefined : text === 'true' ? words.yes : words.no;
  const duration = textAt(tree, 'result', 'duration');

  const main: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    [words.who, actorTexts(nodeAt(tree, 'actor'))],
    [words.member, itemsOf(nodeAt(tree, 'actor', 'member')).map((member) => actorTexts(member).join(' · '))],
    [words.verb, [verbText(summary.verb, sentence), textAt(tree, 'verb', 'id')]],
    [words.what, [...activityTexts(nodeAt(tree, 'object'), tags)]],
    [words.description, [languageText(nodeAt(tree, 'object', 'definition', 'description'), tags)]],
    [words.activityType, [textAt(tree, 'object', 'definition', 'type')]],
    [words.happened, [formats.dateTime(summary.timestamp)]],
    [words.recorded, [formats.dateTime(summary.stored)]],
    [words.score, [scoreText()]],
    [words.success, [yesOrNo(textAt(tree, 'result', 'success'))]],
    [words.completion, [yesOrNo(textAt(tree, 'result', 'completion'))]],
    [words.duration, [duration === undefined ? undefined : (formats.duration(duration) ?? duration)]],
    [words.response, [textAt(tree, 'result', 'response')]],
    [words.partOf, activityNames('parent')],
    [words.groupedWith, activityNames('grouping')],
    [words.recordedBy, [sayRecorder(detail.recordedBy, byHand)]],
    [words.authority, actorTexts(nodeAt(tree, 'authority'))],
    [words.id, [summary.id]],
  ];

  function scoreText(): string | undefined {
    if (score === undefined) return undefined;
    const share = summary.result && sayScore({ ...summary.result, raw: undefined }, sentence, formats);
    const raw = textAt(score, 'raw');
    const points = raw === undefined ? '' : words.points(raw, textAt(score, 'max'));
    return share === undefined ? points : words.scoreWords(share, points);
  }

  function activityNames(relation: string): readonly string[] {
    return itemsOf(nodeAt(context, relation)).map((activity) => activityTexts(activity, tags).join(' · '));
  }

  return {
    main: main
      .map(([label, values]) => ({
        label,
        values: values.filter((value) => value !== undefined).filter((value) => value.trim() !== ''),
      }))
      .filter(({ values }) => values.length > 0),
    other: fieldsOf(tree)
      .filter(({ path }) => !isInMain(path))
      .map(({ path, text }) => ({ label: path.join(' › '), values: [text] })),
  };
}

const inMain = [
  'id',
  'timestamp',
  'stored',
  'actor',
  'verb',
  'authority objectType',
  'authority name',
  'authority mbox',
  'authority account',
  'object objectType',
  'object id',
  'object definition type',
  'object definition name',
  'object definition description',
  'result success',
  'result completion',
  'result duration',
  'result response',
  'result score raw',
  'result score max',
  'result score scaled',
  'context contextActivities parent',
  'context contextActivities grouping',
];

function isInMain(path: readonly string[]): boolean {
  return inMain.some((known) => known.split(' ').every((key, index) => path[index] === key));
}

/** A person or group: the name, then what identifies them. */
function actorTexts(actor: JsonNode | undefined): readonly string[] {
  const account = nodeAt(actor, 'account');
  const candidates = [
    textAt(actor, 'name'),
    textAt(actor, 'mbox')?.replace(/^mailto:/i, ''),
    textAt(actor, 'mbox_sha1sum'),
    textAt(actor, 'openid'),
    account && `${textAt(account, 'name') ?? ''} · ${textAt(account, 'homePage') ?? ''}`,
  ];
  return candidates.filter((text) => text !== undefined);
}

function activityTexts(activity: JsonNode | undefined, tags: readonly string[]): readonly string[] {
  const name = languageText(nodeAt(activity, 'definition', 'name'), tags);
  const person = textAt(activity, 'objectType') === 'Agent' || textAt(activity, 'objectType') === 'Group';
  if (person) return actorTexts(activity);
  return [name, textAt(activity, 'id')].filter((text) => text !== undefined);
}

function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  if (node === undefined) return [];
  return node.kind === 'array' ? node.items : [node];
}
