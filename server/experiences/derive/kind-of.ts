import type { ExperienceKind } from '../../contract/experience.ts';
import type { ActivityDefinition } from '../../contract/xapi/activity-definition.ts';
import { typeOfBlock } from './open-edx.ts';
import { lastWord } from './verb-class.ts';

// Of ADL, the TinCan registry, acrossX, cmi5, the video and audio profiles, Activity Streams, Moodle, Jisc, Open Badges.
const wordsByKind: { readonly [kind in ExperienceKind]?: string } = {
  programme: 'programme program curriculum learning-path learning-plan learningpath pathway qualification degree',
  course: 'course coursearea course-area training elearning e-learning course-run',
  lesson:
    'lesson module unit block chapter topic section tutorial lecture class sco aggregation event-timetabled ' +
    'content-object scorm-content-object training-phase ' +
    'tutor-session mentor-session',
  exam: 'assessment exam examination test certification-exam',
  quiz: 'quiz questionset question-set exercise-set h5pactivity hvp',
  question: 'cmi.interaction interaction question security-question checklist-item',
  video: 'video movie webcast screencast',
  audio: 'audio podcast song',
  reading: 'article book ebook e-book document paper blog review file resource reading note pdf link url bookmark',
  page: 'page webpage slide screen',
  assignment: 'assignment school-assignment homework assign essay task submission',
  event:
    'event meeting conference conference-session webinar workshop seminar vocational-training ' +
    'appearance face-to-face-discussion',
  survey: 'survey questionnaire poll feedback evaluation course-evaluation',
  discussion:
    'discussion forum forum-topic forum-reply forum-post thread chat-channel chat-message status-update comment ' +
    'question-and-answer',
  project: 'project code-commit solution product portfolio artifact',
  practice: 'simulation exercise scenario practice practical drill step checklist performance flashcards role-play',
  achievement: 'badge achievement certificate award credential goal badgeclass assertion',
  game: 'game game-level serious-game level',
  app: 'application app software',
};

const kindByWord: ReadonlyMap<string, ExperienceKind> = new Map(
  (Object.entries(wordsByKind) as [ExperienceKind, string][]).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind] as const),
  ),
);

/** The last resort: an English word in a type that nobody has registered. The first that occurs decides. */
const guesses: readonly (readonly [RegExp, ExperienceKind])[] = [
  [/survey|questionnaire|\bpoll\b/, 'survey'],
  [/program|curriculum|pathway/, 'programme'],
  [/quiz/, 'quiz'],
  [/exam|assessment|\btest\b/, 'exam'],
  [/question|interaction/, 'question'],
  [/badge|certificat|achievement|award/, 'achievement'],
  [/assignment|homework/, 'assignment'],
  [/video|movie/, 'video'],
  [/audio|podcast/, 'audio'],
  [/forum|discussion|chat/, 'discussion'],
  [/simulation|practice|exercise|scenario/, 'practice'],
  [/meeting|event|conference|webinar|workshop|seminar/, 'event'],
  [/lesson|module|lecture|chapter|tutorial/, 'lesson'],
  [/course|training/, 'course'],
  [/project/, 'project'],
  [/game/, 'game'],
  [/page|slide/, 'page'],
  [/book|article|document|reading|library/, 'reading'],
];

/** Moodle and its relatives: `/mod/quiz/view.php`. */
const kindByModule: Readonly<Record<string, ExperienceKind>> = {
  assign: 'assignment',
  bigbluebuttonbn: 'event',
  book: 'reading',
  choice: 'survey',
  facetoface: 'event',
  feedback: 'survey',
  file: 'reading',
  folder: 'reading',
  forum: 'discussion',
  h5pactivity: 'quiz',
  hvp: 'quiz',
  lesson: 'lesson',
  page: 'page',
  quiz: 'quiz',
  resource: 'reading',
  scorm: 'course',
  questionnaire: 'survey',
  survey: 'survey',
  url: 'reading',
  workshop: 'assignment',
};

/** Open edX, where a type often says no more than "resource". */
const kindByBlock: Readonly<Record<string, ExperienceKind>> = {
  chapter: 'lesson',
  course: 'course',
  html: 'page',
  problem: 'question',
  sequential: 'lesson',
  vertical: 'lesson',
  video: 'video',
};

/** Where videos are known to be, when nobody says what something is. */
const VIDEO =
  /^https?:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch\?|shorts\/|embed\/)|youtu\.be\/|(?:www\.|player\.)?vimeo\.com\/(?:video\/)?\d)/;

/** The entrance of a course in Moodle and in Blackboard, which call it a page. */
const COURSE_PAGE = /\/course\/view\.php\?|\/courseMain\?/;
const QUIZ = /\/quiz(?:zes)?\/[^/?#]+$/i;
const PIECE = /\/(?:slides?|pages?)\/[^/?#]+$/i;
const MODULE = /\/mod\/([a-z0-9]+)\//;

/** The kind that a definition or an id tells; undefined where neither does. */
export function kindOf(definition: ActivityDefinition | undefined, id: string): ExperienceKind | undefined {
  if (definition?.interactionType !== undefined) return 'question';
  if (COURSE_PAGE.test(id)) return 'course';
  const [, module] = (id.includes('/mod/') ? MODULE.exec(id) : null) ?? [];
  const ofModule = module !== undefined && Object.hasOwn(kindByModule, module) ? kindByModule[module] : undefined;
  if (ofModule !== undefined) return ofModule;
  const block = typeOfBlock(id) ?? '';
  const ofBlock = Object.hasOwn(kindByBlock, block) ? kindByBlock[block] : undefined;
  if (definition?.type !== undefined) return kindOfType(definition.type, id, ofBlock);
  return ofBlock ?? (PIECE.test(id) ? 'page' : VIDEO.test(id) ? 'video' : undefined);
}

function kindOfType(type: string, id: string, ofBlock: ExperienceKind | undefined): ExperienceKind | undefined {
  const word = lastWord(type);
  const kind = kindByWord.get(word) ?? guesses.find(([pattern]) => pattern.test(word))?.[1];
  if (ofBlock !== undefined && (kind === 'reading' || kind === undefined)) return ofBlock;
  // A "module" may be anything.
  return kind === 'lesson' && QUIZ.test(id) ? 'quiz' : kind;
}
