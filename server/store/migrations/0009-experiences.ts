import type { Migration } from '../migrate.ts';

/** What happened, derived from the Statements: all of it may be emptied at any time and is then made again. */
export const experiences: Migration = {
  version: 9,
  sql: `
CREATE TABLE experience (
  experience INTEGER PRIMARY KEY,
  -- Index key of the Activity.
  activity TEXT NOT NULL UNIQUE,
  -- What it lies directly below.
  parent INTEGER,
  -- So many lie above it.
  depth INTEGER NOT NULL DEFAULT 0,
  -- 1: a person would name it. 0: only what others lie in, such as a course of which nothing but one assignment is
  -- known, or what Statements only name.
  is_shown INTEGER NOT NULL DEFAULT 0 CHECK (is_shown IN (0, 1)),
  -- The nearest above it that is shown; NULL: a row of the transcript of its own.
  holder INTEGER,
  kind TEXT NOT NULL DEFAULT 'other',
  status TEXT NOT NULL DEFAULT 'registered',
  first_at INTEGER NOT NULL DEFAULT 0,
  last_at INTEGER NOT NULL DEFAULT 0,
  -- The best, scaled, in percent.
  score REAL,
  -- Its own and those of all below it.
  statements INTEGER NOT NULL DEFAULT 0,
  -- Directly below it.
  parts INTEGER NOT NULL DEFAULT 0,
  -- SHA-1 of what is known of the Activity, without its texts.
  definition BLOB
) STRICT;

CREATE INDEX experience_listed ON experience (last_at, experience, kind, status, score)
WHERE is_shown = 1 AND holder IS NULL;
CREATE INDEX experience_kind ON experience (kind, last_at, experience, status, score) WHERE is_shown = 1;
CREATE INDEX experience_achieved ON experience (last_at, experience)
WHERE is_shown = 1 AND (status IN ('passed', 'completed') OR kind = 'achievement')
  AND (holder IS NULL OR kind IN ('programme', 'course', 'achievement'));
CREATE INDEX experience_parent ON experience (parent);

-- Only of what is an experience; the texts in JSON.
CREATE TABLE experience_facts (
  experience INTEGER PRIMARY KEY,
  -- What every row of the transcript needs.
  facts TEXT NOT NULL,
  -- What grows with the years: attempts, and time by day.
  history TEXT NOT NULL,
  -- What stands of it in experience_day and experience_trait.
  tally TEXT NOT NULL,
  -- SHA-1 of what stands in experience_text.
  words BLOB NOT NULL
) STRICT;

-- Everything that is above an experience, and itself.
CREATE TABLE experience_above (
  above INTEGER NOT NULL,
  experience INTEGER NOT NULL,
  PRIMARY KEY (above, experience)
) STRICT, WITHOUT ROWID;

CREATE INDEX experience_below ON experience_above (experience);

-- What tells the Statements of an experience apart, such as their registration; empty for those without.
CREATE TABLE experience_attempt (
  attempt INTEGER PRIMARY KEY,
  experience INTEGER NOT NULL,
  key TEXT NOT NULL,
  UNIQUE (experience, key)
) STRICT;

-- What the Statements of one attempt tell, in JSON.
CREATE TABLE experience_group (
  attempt INTEGER PRIMARY KEY,
  evidence INTEGER NOT NULL,
  facts TEXT NOT NULL,
  -- What it adds to the tally of its experience and of all above.
  tally TEXT NOT NULL,
  -- What it adds to experience_claim and experience_registration.
  links TEXT NOT NULL
) STRICT;

-- Each Statement that counts lies in one experience.
CREATE TABLE experience_statement (
  sequence INTEGER PRIMARY KEY,
  experience INTEGER NOT NULL,
  attempt INTEGER NOT NULL
) STRICT;

CREATE INDEX experience_statement_group ON experience_statement (experience, attempt, sequence);

-- Verbs, sources (keys of credentials), people (index keys) and destinations of its own Statements and of those below.
CREATE TABLE experience_trait (
  trait TEXT NOT NULL CHECK (trait IN ('verb', 'source', 'person', 'destination')),
  value TEXT NOT NULL,
  experience INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  -- Nothing lies above the experience.
  is_top INTEGER NOT NULL CHECK (is_top IN (0, 1)),
  PRIMARY KEY (trait, value, experience)
) STRICT, WITHOUT ROWID;

CREATE INDEX experience_trait_experience ON experience_trait (experience, trait);
CREATE INDEX experience_trait_top ON experience_trait (trait, value, statements) WHERE is_top = 1;

-- Of its own Statements and of those below; the time as its facts tell it.
CREATE TABLE experience_day (
  experience INTEGER NOT NULL,
  day TEXT NOT NULL,
  statements INTEGER NOT NULL,
  seconds REAL NOT NULL,
  is_top INTEGER NOT NULL CHECK (is_top IN (0, 1)),
  PRIMARY KEY (experience, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX experience_day_top ON experience_day (day, experience, statements, seconds) WHERE is_top = 1;

-- "child lies directly below parent", and how many Statements say so.
CREATE TABLE experience_claim (
  child INTEGER NOT NULL,
  parent INTEGER NOT NULL,
  strength REAL NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (child, parent, strength)
) STRICT, WITHOUT ROWID;

CREATE INDEX experience_claim_parent ON experience_claim (parent);

-- The registrations of experiences, and of which course some of their Statements say they are; 0: of none.
CREATE TABLE experience_registration (
  registration TEXT NOT NULL,
  experience INTEGER NOT NULL,
  course INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (registration, experience, course)
) STRICT, WITHOUT ROWID;

CREATE INDEX experience_registration_experience ON experience_registration (experience, registration, statements);
CREATE INDEX experience_registration_course ON experience_registration (course) WHERE course <> 0;

-- Statements whose place is to be looked at again: removed, restored, voided, or of somebody the learner spoke about.
CREATE TABLE experience_due (
  sequence INTEGER PRIMARY KEY
) STRICT;

-- Activities about which something new is known.
CREATE TABLE experience_defined (
  activity TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Not OR IGNORE: in a trigger the conflict clause of the statement that fires it would count instead.
CREATE TRIGGER experience_defined_first AFTER INSERT ON activity BEGIN
  INSERT INTO experience_defined (activity)
  SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM experience_defined WHERE activity = new.id);
END;

CREATE TRIGGER experience_defined_again AFTER UPDATE OF definition ON activity BEGIN
  INSERT INTO experience_defined (activity)
  SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM experience_defined WHERE activity = new.id);
END;

-- What is to be derived anew, in this order.
CREATE TABLE experience_task (
  -- 1: a group from its Statements; 2: where they were sent; 3: what an experience lies below; 4: an experience from
  -- its groups and from what lies below it.
  stage INTEGER NOT NULL CHECK (stage IN (1, 2, 3, 4)),
  -- 0 in the last two stages.
  attempt INTEGER NOT NULL,
  experience INTEGER NOT NULL,
  -- Within the last stage what lies deeper, and so less high, comes first.
  height INTEGER NOT NULL,
  PRIMARY KEY (stage, attempt, experience)
) STRICT, WITHOUT ROWID;

CREATE INDEX experience_task_height ON experience_task (height, experience) WHERE stage = 4;

-- Experiences know to whom they were sent: where that changes with a delivery, it is counted again.
CREATE TRIGGER experience_told AFTER UPDATE OF state ON delivery
WHEN new.kind = 'statement' AND (old.state = 'sent') <> (new.state = 'sent') BEGIN
  INSERT OR IGNORE INTO experience_task (stage, experience, attempt, height)
  SELECT 2, experience, attempt, 0 FROM experience_statement WHERE sequence = new.sequence;
END;

CREATE VIRTUAL TABLE experience_text USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);

CREATE TABLE experience_derivation (
  version INTEGER NOT NULL,
  -- Days are those of this time zone.
  zone TEXT NOT NULL,
  -- Statements up to this sequence have their place.
  reached INTEGER NOT NULL,
  -- 1: all has been derived once.
  is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1))
) STRICT;

INSERT INTO experience_derivation (version, zone, reached, is_whole) VALUES (0, '', 0, 0);
`,
};
