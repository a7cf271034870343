import type { Database } from 'better-sqlite3';

export type DetailStatement = {
  readonly sequence: number;
  readonly id: string;
  readonly json: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** Index key of the Activity of its experience. */
  readonly activity: string;
};

const columns = 's.sequence, s.id, s.json, s.happened AS at, e.activity';

/** What one experience is made of. */
export function createExperienceDetailStore(database: Database) {
  // The newest are cut from narrow rows; only then are the wide ones fetched.
  const newest = (narrow: string) =>
    `SELECT ${columns} FROM (${narrow}) AS n CROSS JOIN statement AS s ON s.sequence = n.sequence
       CROSS JOIN experience AS e ON e.experience = n.experience
     ORDER BY s.happened DESC, s.sequence DESC`;
  const below = `experience_above AS a CROSS JOIN experience AS b ON b.experience = a.experience`;
  const cut = `CROSS JOIN statement AS t ON t.sequence = l.sequence
    WHERE a.above = @experience %s ORDER BY t.happened DESC, t.sequence DESC LIMIT @most`;
  const selectAnswers = database.prepare(
    newest(
      `SELECT l.sequence, l.experience FROM ${below}
       CROSS JOIN experience_statement AS l ON l.experience = a.experience ${cut.replace('%s', "AND b.kind = 'question'")}`,
    ),
  );
  const selectEvidence = database.prepare(
    newest(
      `SELECT l.sequence, l.experience FROM ${below}
       CROSS JOIN experience_attempt AS k ON k.experience = a.experience
       CROSS JOIN experience_group AS g ON g.attempt = k.attempt
       CROSS JOIN experience_statement AS l ON l.experience = k.experience AND l.attempt = k.attempt
       ${cut.replace('%s', 'AND g.evidence > 0')}`,
    ),
  );
  const selectOwn = database.prepare(
    newest(
      `SELECT l.sequence, l.experience FROM ${below}
       CROSS JOIN experience_statement AS l ON l.experience = a.experience ${cut.replace('%s', 'AND a.experience = @experience')}`,
    ),
  );
  const selectDays = database.prepare(
    'SELECT day, statements, seconds FROM experience_day WHERE experience = ? ORDER BY day',
  );
  const selectSources = database
    .prepare(
      `SELECT c.label FROM experience_trait AS t CROSS JOIN credential AS c ON c.key = t.value
       WHERE t.experience = ? AND t.trait = 'source' ORDER BY t.statements DESC, c.label`,
    )
    .pluck();
  const selectSharing = database.prepare(
    `SELECT d.destination_id AS destination, n.name, sum(d.state = 'sent') AS sent, sum(d.state = 'waiting') AS waiting
     FROM experience_above AS a CROSS JOIN experience_statement AS l ON l.experience = a.experience
       CROSS JOIN delivery AS d ON d.sequence = l.sequence CROSS JOIN destination AS n ON n.id = d.destination_id
     WHERE a.above = ? AND d.kind = 'statement' AND d.state IN ('sent', 'waiting') GROUP BY d.destination_id ORDER BY n.name`,
  );

  return {
    /** The newest Statements of questions in an experience and below it. */
    answers(experience: number, most: number): DetailStatement[] {
      return selectAnswers.all({ experience, most }) as DetailStatement[];
    },

    /** The newest Statements among those that may bring files or links, in an experience and below it. */
    evidence(experience: number, most: number): DetailStatement[] {
      return selectEvidence.all({ experience, most }) as DetailStatement[];
    },

    /** Its newest own Statements. */
    own(experience: number, most: number): DetailStatement[] {
      return selectOwn.all({ experience, most }) as DetailStatement[];
    },

    /** Days on which something happened, oldest first. */
    days(experience: number): { readonly day: string; readonly statements: number; readonly seconds: number }[] {
      return selectDays.all(experience) as { day: string; statements: number; seconds: number }[];
    },

    /** Labels of the credentials that recorded it, the most frequent first. */
    sources(experience: number): string[] {
      return selectSources.all(experience) as string[];
    },

    /** How much of it was sent to whom, and how much waits to be. */
    sharing(experience: number): {
      readonly destination: string;
      readonly name: string;
      readonly sent: number;
      readonly waiting: number;
    }[] {
      return selectSharing.all(experience) as { destination: string; name: string; sent: number; waiting: number }[];
    },
  };
}
