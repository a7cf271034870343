// One learner's life in Statements, for the bench and for tests that need many: the same for the same seed.
import type { Statement } from '../contract/xapi/statement.ts';
import type { XapiVersion } from '../contract/xapi/version.ts';
import { aComment, aVoiding } from './generated/about-statements.ts';
import { createNotes } from './generated/by-hand.ts';
import { createCmi5Sessions } from './generated/cmi5-sessions.ts';
import { createCourses } from './generated/courses.ts';
import type { Life, Sitting } from './generated/life.ts';
import { createQuizzes } from './generated/quizzes.ts';
import { createRandom } from './generated/random.ts';
import { createVideos } from './generated/videos.ts';

type GenerateOptions = {
  readonly seed: number;
  readonly count: number;
  readonly version?: XapiVersion;
};

const birth = Date.parse('2016-01-04T06:00:00Z');
const tenYears = 10 * 365.25 * 86_400_000;
/** Statements that a sitting brings forth on average. */
const usualSitting = 6.3;
/** Statements that somebody may still comment on or void. */
const memory = 40;

/** Yields `count` valid Statements, with ids, over ten years; each sitting at once, the sittings in order of time. */
export function* generateStatements({ seed, count, version = '1.0.3' }: GenerateOptions): Generator<Statement, void> {
  const random = createRandom(seed);
  const span = tenYears / (count / usualSitting);
  let now = birth;
  const life: Life = {
    random,
    version,
    pass(least, most) {
      now += random.integer(Math.round(least * 1000), Math.round(most * 1000));
      return now;
    },
  };
  const takeSitting = createSittings(life);
  let left = count;
  for (let start = birth; left > 0; start += random.integer(0, Math.round(span * 2))) {
    now = start;
    for (const statement of takeSitting().slice(0, left)) {
      left -= 1;
      yield statement;
    }
  }
}

function createSittings(life: Life): () => Statement[] {
  const { random } = life;
  const [courses, videos, quizzes, cmi5, notes] = [
    createCourses(),
    createVideos(),
    createQuizzes(),
    createCmi5Sessions(),
    createNotes(),
  ];
  const kinds: readonly Sitting[] = [
    courses,
    courses,
    courses,
    videos,
    videos,
    quizzes,
    quizzes,
    cmi5,
    cmi5,
    notes,
    notes,
  ];
  const recent: string[] = [];

  return () => {
    if (recent.length > 0 && random.chance(0.04)) {
      const [id = ''] = recent.splice(random.integer(0, recent.length - 1), 1);
      return [random.chance(0.25) ? aVoiding(life, id) : aComment(life, id)];
    }
    const sitting = random.pick(kinds)(life);
    for (const { id } of sitting) if (id !== undefined) recent.push(id);
    recent.splice(0, recent.length - memory);
    return sitting;
  };
}
