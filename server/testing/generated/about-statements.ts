// Statements about Statements: what an instructor says to one, and what makes one void.
import type { Statement } from '../../contract/xapi/statement.ts';
import { aMoment, aTopic, sayAbout } from './life.ts';
import type { Life } from './life.ts';
import { instructors, learner } from './people.ts';
import { aVerb, verbId } from './verbs.ts';
import { languages } from './words.ts';

export function aComment(life: Life, id: string): Statement {
  const { random } = life;
  const { words, subject } = aTopic(random.pick(languages), random);
  return aMoment(life, [600, 9000], {
    actor: random.pick(instructors),
    verb: aVerb('commented', random),
    object: { objectType: 'StatementRef', id },
    result: { response: sayAbout(words.reflections, subject, random) },
    context: { instructor: random.pick(instructors), statement: { objectType: 'StatementRef', id } },
  });
}

export function aVoiding(life: Life, id: string): Statement {
  return aMoment(life, [60, 900], {
    actor: learner.atWork,
    verb: { id: verbId('voided'), display: { 'en-US': 'voided' } },
    object: { objectType: 'StatementRef', id },
  });
}
