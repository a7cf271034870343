import type { ExperienceAttempt, ExperienceSummary, Standing } from '../../server/contract/experience.ts';

export function aStanding(differences: Partial<Standing> = {}): Standing {
  return {
    status: 'in-progress',
    completed: false,
    success: null,
    satisfied: false,
    progress: null,
    deed: null,
    late: false,
    ...differences,
  };
}

export function anAttempt(differences: Partial<ExperienceAttempt> = {}): ExperienceAttempt {
  return {
    number: 1,
    registration: null,
    standing: aStanding(),
    score: null,
    seconds: null,
    firstAt: '2026-11-01T10:00:00Z',
    lastAt: '2026-11-01T10:20:00Z',
    statements: 1,
    ...differences,
  };
}

export function anExperience(differences: Partial<ExperienceSummary> = {}): ExperienceSummary {
  return {
    activity: 'https://courses.example.org/fire-safety',
    title: 'Fire safety',
    isTitleMade: false,
    kind: 'course',
    standing: aStanding(),
    bestScore: null,
    lastScore: null,
    seconds: null,
    attempts: 1,
    firstAt: '2026-11-01T10:00:00Z',
    lastAt: '2026-11-01T10:20:00Z',
    statements: 1,
    parts: 0,
    questions: null,
    evidence: 0,
    signed: false,
    within: [],
    shared: false,
    noted: false,
    ...differences,
  };
}
