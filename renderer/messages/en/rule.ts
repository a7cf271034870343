import type { Rule } from '../../../server/contract/sharing/rule.ts';
import { emphasis, phrase } from '../phrase.ts';
import type { Phrase } from '../phrase.ts';

export type RuleMessages = ReturnType<typeof englishRule>;

export function englishRule() {
  const state: Record<Rule['state'], string> = { on: 'On', paused: 'Paused', ended: 'Ended' };
  return {
    title: 'Rules',
    lead: 'A rule shares by itself what is recorded from then on. It never becomes wider: to change one, end it and make a new one.',
    add: 'New rule',
    none: 'No rules. With a rule, what you record from then on is shared by itself.',
    needsDestination: 'A rule needs a destination. Add one first.',
    state,
    to: 'To',
    summary: (criteria: Phrase, destination: string) => phrase`To ${emphasis(destination)}: ${criteria}.`,
    made: 'Made',
    pause: 'Pause',
    pauseNamed: (name: string) => `Pause the rule ${name}`,
    goOn: 'Continue',
    goOnNamed: (name: string) => `Continue the rule ${name}`,
    goOnTitle: (name: string) => phrase`Continue ${emphasis(name)}?`,
    meanwhile: 'What was recorded while it was paused',
    passOver: 'Stays here',
    passOverHint: 'The rule shares only what is recorded from now on.',
    catchUp: 'Is shared too',
    catchUpHint: 'As if the rule had never been paused.',
    end: 'End',
    endNamed: (name: string) => `End the rule ${name}`,
    endTitle: (name: string) => phrase`End ${emphasis(name)}?`,
    endText:
      'It shares nothing more, and cannot be switched on again; you can make a new one like it. What it sent stays sent.',
    again: 'New rule like this',
    againNamed: (name: string) => `New rule like ${name}`,
    dialogTitle: 'New rule',
    name: 'Name',
    nameHint: 'Such as “Safety courses for Acme”.',
    nameFirst: 'Give the rule a name first.',
    since: 'From when',
    fromNow: 'From now on',
    fromNowHint: 'Only what is recorded after you switch it on.',
    existing: 'Also what is there already',
    existingHint: 'Everything that matches by now is sent at once.',
    look: 'See what it would have sent',
    back: 'Back',
    switchOn: 'Switch the rule on',
    lookTitle: (name: string) => phrase`What ${emphasis(name)} would have sent`,
    lastMonth: 'In the last 30 days',
    all: 'What is there already: sent as soon as you switch it on',
    switchedOn: 'The rule is on.',
  };
}
