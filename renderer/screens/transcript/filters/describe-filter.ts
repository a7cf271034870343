import type { FilterChoices } from '../../../../server/contract/experience.ts';
import type { FilterName } from '../../../../server/contract/filter-value.ts';
import { sayRecorder } from '../../../components/say-recorder.ts';
import { verbText } from '../../../components/sentence/describe-statement.ts';
import type { Messages } from '../../../messages/en.ts';
import { momentOf } from './periods.ts';

/** What a filter lets pass, in the reader's words: "Kind: Quiz". `choices` are there as soon as they are loaded. */
export function describeFilter(
  name: FilterName,
  value: string,
  choices: FilterChoices | undefined,
  messages: Messages,
  now: number,
): string {
  const { filters } = messages.transcript;
  return filters.chip(filters.names[name], sayFilterValue(name, value, choices, messages, now));
}

/** Only what is let pass: "Quiz". */
export function sayFilterValue(
  name: FilterName,
  value: string,
  choices: FilterChoices | undefined,
  messages: Messages,
  now: number,
): string {
  const { byHand, experience, formats, sentence, transcript } = messages;
  const textOf = (list: readonly { readonly value: string; readonly text: string }[] | undefined) =>
    list?.find((choice) => choice.value === value)?.text;
  switch (name) {
    case 'words':
      return value;
    case 'since':
    case 'until':
      return formats.day(momentOf(value), now);
    case 'kind':
      return isKey(experience.kinds, value) ? experience.kinds[value] : value;
    case 'status':
      return isKey(experience.statuses, value) ? experience.statuses[value] : value;
    case 'course':
      return textOf(choices?.courses) ?? value;
    case 'verb':
      return verbText({ id: value, display: textOf(choices?.verbs) }, sentence);
    case 'source':
      return sayRecorder(textOf(choices?.sources) ?? value, byHand);
    case 'person':
      return textOf(choices?.people) ?? value.replace(/^\w+::(?:mailto:)?/, '');
    case 'score':
      return transcript.filters.atLeast(formats.percent(Number(value) / 100));
    case 'shared':
      if (value === 'yes' || value === 'no') return transcript.filters.shared[value];
      return transcript.filters.shared.with(textOf(choices?.destinations) ?? value);
  }
}

function isKey<Key extends string>(record: Readonly<Record<Key, string>>, key: string): key is Key {
  return Object.hasOwn(record, key);
}
