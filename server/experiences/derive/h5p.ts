// H5P: what its libraries send has the library in the category and a local content id in the definition.
import type { ExperienceKind } from '../../contract/experience.ts';
import type { Statement } from '../../contract/xapi/statement.ts';
import { activitiesIn } from '../../lrs/activities-in.ts';

const LIBRARY = /^https?:\/\/h5p\.org\/libraries\/H5P\.([A-Za-z0-9]+)/;

/** All others are one question. */
const kindByLibrary: Readonly<Record<string, ExperienceKind>> = {
  Accordion: 'page',
  Audio: 'audio',
  BranchingScenario: 'practice',
  Column: 'quiz',
  CoursePresentation: 'lesson',
  Crossword: 'game',
  Dialogcards: 'practice',
  DocumentationTool: 'assignment',
  FindTheWords: 'game',
  Flashcards: 'practice',
  GameMap: 'game',
  ImagePair: 'game',
  InteractiveBook: 'lesson',
  InteractiveVideo: 'video',
  MemoryGame: 'game',
  Page: 'page',
  QuestionSet: 'quiz',
  Questionnaire: 'survey',
  SingleChoiceSet: 'quiz',
  ThreeImage: 'practice',
  Timeline: 'page',
  Video: 'video',
  VirtualTour: 'practice',
};

function libraryOf({ context }: Statement): string | undefined {
  for (const { id } of activitiesIn(context?.contextActivities?.category)) {
    const library = id.includes('h5p.org/') ? LIBRARY.exec(id)?.[1] : undefined;
    if (library !== undefined) return library;
  }
  return undefined;
}

export function isOfH5p(statement: Statement): boolean {
  return libraryOf(statement) !== undefined;
}

/** What a library makes, whatever type its content gives itself: a set of questions calls itself one. */
export function kindOfH5p(statement: Statement): ExperienceKind | undefined {
  const library = libraryOf(statement);
  if (library === undefined) return undefined;
  return Object.hasOwn(kindByLibrary, library) ? kindByLibrary[library] : 'question';
}
