// A quiz on a web page, twice, as H5P reports it.
import { verbs } from './sample-verbs.ts';
import type { Telling } from './told-statement.ts';
import { anActivity, both, minutes, points } from './told-statement.ts';

const id = 'https://nature.example/h5p/birds';
const quiz = anActivity(id, 'http://adlnet.gov/expapi/activities/assessment', 'Birds of the garden', 'Aves del jardín');
const category = [{ id: 'http://h5p.org/libraries/H5P.QuestionSet-1.20' }];
const ofQuestion = [{ id: 'http://h5p.org/libraries/H5P.TrueFalse-1.8' }];

const questions = [
  ['robin', 'The robin sings all winter.', 'El petirrojo canta todo el invierno.', true],
  ['swift', 'A swift sleeps on the wing.', 'El vencejo duerme volando.', true],
  ['blackbird', 'Female blackbirds are black.', 'Las hembras de mirlo son negras.', false],
  ['tit', 'Blue tits hide food for winter.', 'El herrerillo esconde comida para el invierno.', false],
] as const;

export function tellH5pQuiz(telling: Telling): void {
  take(telling, telling.at(24, 16, 30), [true, false, true, true]);
  take(telling, telling.at(23, 17, 2), [true, true, true, true]);
}

function take(telling: Telling, start: number, right: readonly boolean[]): void {
  telling.tell(start, { verb: verbs.initialized, object: quiz, context: { contextActivities: { category } } });
  for (const [index, [name, en, es, isTrue]] of questions.entries()) {
    const isRight = right[index] ?? false;
    telling.tell(start + minutes(0.5 + index * 0.4), {
      verb: verbs.answered,
      object: {
        objectType: 'Activity',
        id: `${id}?subContentId=${name}`,
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          name: both(en, es),
          interactionType: 'true-false',
          correctResponsesPattern: [String(isTrue)],
        },
      },
      result: {
        response: String(isRight === isTrue),
        success: isRight,
        score: points(isRight ? 1 : 0, 1),
        duration: 'PT18S',
      },
      context: { contextActivities: { parent: [quiz], category: ofQuestion } },
    });
  }
  const score = right.filter(Boolean).length;
  telling.tell(start + minutes(2.5), {
    verb: verbs.completed,
    object: quiz,
    result: {
      score: points(score, questions.length),
      completion: true,
      success: score === questions.length,
      duration: 'PT2M30S',
    },
    context: { contextActivities: { category } },
  });
}
