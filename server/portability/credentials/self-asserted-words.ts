// The sentences in credentials that the learner issues: whoever reads one has to see that nobody else vouches for it.
export type SelfAssertedWords = {
  readonly learner: string;
  readonly selfAsserted: (name: string) => string;
  readonly recordOf: (name: string) => string;
  readonly aboutBadge: (holder: string) => string;
  readonly aboutRecord: (holder: string) => string;
  readonly original: (names: string) => string;
  readonly sample: string;
  readonly score: string;
  readonly points: string;
  readonly status: string;
  readonly statement: string;
  readonly link: string;
  readonly hash: (hash: string) => string;
};

const english: SelfAssertedWords = {
  learner: 'The learner',
  selfAsserted: (name) => `${name} (self-asserted)`,
  recordOf: (name) => `Learning record of ${name}`,
  aboutBadge: (holder) => `Self-asserted: ${holder} issued this about their own learning, from their own record.`,
  aboutRecord: (holder) => `Self-asserted: ${holder} issued this record of their own learning.`,
  original: (names) => `According to that record it comes from ${names}.`,
  sample: 'It is part of a sample record, and nobody’s learning.',
  score: 'Score',
  points: 'Points',
  status: 'Status',
  statement: 'xAPI Statement',
  link: 'Link',
  hash: (hash) => `SHA-256 ${hash}`,
};

const spanish: SelfAssertedWords = {
  learner: 'La persona que aprende',
  selfAsserted: (name) => `${name} (declaración propia)`,
  recordOf: (name) => `Registro de aprendizaje de ${name}`,
  aboutBadge: (holder) =>
    `Declaración propia: ${holder} emite esto sobre su propio aprendizaje, desde su propio registro.`,
  aboutRecord: (holder) => `Declaración propia: ${holder} emite este registro de su propio aprendizaje.`,
  original: (names) => `Según ese registro procede de ${names}.`,
  sample: 'Forma parte de un registro de ejemplo y no es el aprendizaje de nadie.',
  score: 'Puntuación',
  points: 'Puntos',
  status: 'Estado',
  statement: 'Statement xAPI',
  link: 'Enlace',
  hash: (hash) => `SHA-256 ${hash}`,
};

/** For the tag of a language of transcripts. */
export function selfAssertedWords(tag: string): SelfAssertedWords {
  return /^es\b/i.test(tag) ? spanish : english;
}
