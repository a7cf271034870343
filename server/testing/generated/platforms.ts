import type { Agent } from '../../contract/xapi/actor.ts';
import { learner } from './people.ts';

/** Where courses run: who the learner is there, and how its Statements look. */
export type Platform = {
  readonly name: string;
  readonly home: string;
  readonly learner: Agent;
  /** Repeats name and description of the course in every context. */
  readonly isWordy: boolean;
};

export const platforms: readonly Platform[] = [
  { name: 'Campus Moodle', home: 'https://campus.example.edu/moodle', learner: learner.atSchool, isWordy: true },
  { name: 'Company Academy', home: 'https://academy.example.com', learner: learner.atWork, isWordy: false },
  { name: 'Articulate Rise', home: 'https://rise.example.com/content', learner: learner.atWork, isWordy: false },
  { name: 'Open Courses', home: 'https://open-courses.example.org', learner: learner.byMail, isWordy: true },
  { name: 'Lingua Pocket', home: 'https://lingua.example.net/app', learner: learner.byMailSum, isWordy: false },
  { name: 'Maker Library', home: 'https://library.example.net', learner: learner.byOpenId, isWordy: false },
];
