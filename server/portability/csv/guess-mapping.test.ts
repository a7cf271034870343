import { describe, expect, it } from 'vitest';
import type { CsvMapping } from '../../contract/csv-mapping.ts';
import { verbOfDeed } from '../../contract/deed-verbs.ts';
import type { Agent } from '../../contract/xapi/actor.ts';
import { guessMapping } from './guess-mapping.ts';
import { createProfiler } from './profile-columns.ts';

const ana: Agent = { mbox: 'mailto:ana@example.org' };

function guess(lines: readonly string[], agents: readonly Agent[] = [], zone = 'Europe/Madrid'): CsvMapping {
  const [columns = [], ...rows] = lines.map((line) => line.split('|'));
  const profiler = createProfiler(columns);
  for (const row of rows) profiler.add(row);
  return guessMapping(profiler.profiles(), { agents, zone });
}

describe('the reports of learning platforms', () => {
  it('Moodle: what was done is the name of its column', () => {
    const mapping = guess(
      [
        'Name|ID number|Email address|Final quiz|Final quiz - Completion date|Course complete',
        'Ana|1|ana@example.org|Completed (achieved pass grade)|Tuesday, 14 January 2025, 4:41 PM|Tuesday, 14 January 2025, 4:41 PM',
        'Bob|2|bob@example.org|Not completed||',
      ],
      [ana],
    );
    expect(mapping).toMatchObject({
      person: { column: 'Email address', value: 'ana@example.org' },
      title: null,
      fixedTitle: 'Final quiz',
      when: 'Final quiz - Completion date',
      status: {
        column: 'Final quiz',
        meanings: { 'Completed (achieved pass grade)': 'passed', 'Not completed': 'nothing' },
      },
    });
  });

  it('Cornerstone', () => {
    const mapping = guess([
      'User ID|Training Title|Training Type|Transcript Status|Transcript Completed Date|Transcript Score|Training Hours',
      'aruiz|Fire safety|Online Class|Completed|1/14/2025|95|1.5',
      'aruiz|First aid|Event|In Progress|||2',
    ]);
    expect(mapping).toMatchObject({
      person: null,
      title: 'Training Title',
      status: { column: 'Transcript Status', meanings: { Completed: 'completed', 'In Progress': 'begun' } },
      when: 'Transcript Completed Date',
      dayFirst: false,
      score: 'Transcript Score',
      duration: { column: 'Training Hours', unit: 'hours' },
      kept: ['Training Type'],
    });
  });

  it('SuccessFactors', () => {
    const mapping = guess([
      'Item ID|Item Title|Completion Date|Completion Status|Grade|Total Hours',
      'A-1|Fire safety|14/01/2025 16:41|Completed|80%|1.5',
    ]);
    expect(mapping).toMatchObject({
      title: 'Item Title',
      when: 'Completion Date',
      status: { column: 'Completion Status' },
      score: 'Grade',
      scoreMax: 100,
      duration: { column: 'Total Hours' },
    });
  });

  it('TalentLMS', () => {
    const mapping = guess(
      [
        'User|Course|Status|Score|Time|Completed on',
        'ana|Fire safety|Completed|90%|1h 30m|14/01/2025, 16:41:00',
        'bob|Fire safety|Not attempted|||',
      ],
      [{ account: { homePage: 'https://x.example', name: 'ana' } }],
    );
    expect(mapping).toMatchObject({
      person: { column: 'User', value: 'ana' },
      title: 'Course',
      status: { column: 'Status', meanings: { 'Not attempted': 'nothing' } },
      score: 'Score',
      when: 'Completed on',
    });
  });

  it('Docebo', () => {
    const mapping = guess([
      'Username|Full Name|Course Name|Enrollment Status|Completion Date|Session Time|Final Score',
      'ana|Ana Ruiz|Fire safety|Completed|2025-01-14 16:41:00|01:30:00|85',
      'bob|Bob|Fire safety|Enrolled|||',
    ]);
    expect(mapping).toMatchObject({
      person: { column: 'Username', value: '' },
      title: 'Course Name',
      status: { column: 'Enrollment Status', meanings: { Completed: 'completed', Enrolled: 'nothing' } },
      when: 'Completion Date',
      score: 'Final Score',
      duration: { column: 'Session Time', unit: 'clock' },
    });
  });
});

describe('lists that somebody keeps', () => {
  it('in Spanish', () => {
    expect(guess(['Fecha|Libro|Comentarios', '02/03/2024|El nombre de la rosa|Me gustó'])).toMatchObject({
      when: 'Fecha',
      title: 'Libro',
      comment: 'Comentarios',
      verb: verbOfDeed.read.id,
    });
  });

  it('whose "Name" is what was done', () => {
    expect(guess(['Name|Date', 'Fire safety|2024-03-02', 'First aid|2024-03-03'])).toMatchObject({
      person: null,
      title: 'Name',
    });
  });

  it('whose columns have names that say nothing', () => {
    expect(guess(['X|Course', '2024-03-02|Fire safety'])).toMatchObject({ when: 'X', title: 'Course' });
  });
});

describe('days and months', () => {
  it('stand as one of the dates tells', () => {
    expect(guess(['Date|Title', '03/04/2024|a', '03/15/2024|b']).dayFirst).toBe(false);
    expect(guess(['Date|Title', '03/04/2024|a', '15/03/2024|b'], [], 'America/New_York').dayFirst).toBe(true);
  });

  it('stand as is usual where the learner lives, if none tells', () => {
    expect(guess(['Date|Title', '03/04/2024|a']).dayFirst).toBe(true);
    expect(guess(['Date|Title', '03/04/2024|a'], [], 'America/New_York').dayFirst).toBe(false);
  });
});

it('keeps nothing that is nobody’s business', () => {
  const { kept } = guess(['Date|Title|Client IP|Session ID|Room|Empty', '2024-03-02|a|10.0.0.1|77|Room 4|']);
  expect(kept).toEqual(['Room']);
});

it('takes the share of the whole where the limits of scores change from row to row', () => {
  const mapping = guess(['Date|Title|Score|Max score|Scaled score', '2024-03-02|a|5|10|0.5', '2024-03-03|b|5|20|0.25']);
  expect(mapping).toMatchObject({ score: 'Scaled score', scoreMax: 1 });
});
