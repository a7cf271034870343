import type { TranscriptEntry } from '../contract/transcript-document.ts';

/** An experience as a transcript tells of it; the tests change what they are about. */
export function aTranscriptEntry(parts: Partial<TranscriptEntry> = {}): TranscriptEntry {
  return {
    activity: 'https://lms.example.com/courses/fire-safety',
    title: 'Fire safety',
    titleLanguage: 'en',
    isTitleMade: false,
    description: 'What to do when it burns.',
    kind: 'course',
    standing: {
      status: 'passed',
      completed: true,
      success: true,
      satisfied: false,
      progress: null,
      deed: null,
      late: false,
    },
    bestScore: { scaled: 0.9, raw: 18, min: 0, max: 20 },
    lastScore: null,
    mastery: null,
    questions: null,
    seconds: 861,
    attempts: 1,
    firstAt: '2025-05-12T09:00:00',
    lastAt: '2025-05-12T10:00:00+02:00',
    within: [],
    parts: [],
    partCount: 0,
    evidence: [],
    issuers: [{ name: 'Example LMS', as: 'activity', signature: null }],
    recordedByMe: false,
    isSample: false,
    isSigned: false,
    statementCount: 1,
    statements: ['232343f5-f553-492b-9ff8-a631557baa6e'],
    ...parts,
  };
}
