// Verbs that the page can say in the reader's own language, whatever their Statement offers.

/** Last segment of a verb's IRI → what the page calls it. Vocabularies differ in form: `complete`, `completed`. */
const verbBySegment = {
  abandoned: 'abandoned',
  accessed: 'accessed',
  access: 'accessed',
  achieved: 'achieved',
  added: 'added',
  add: 'added',
  answered: 'answered',
  answer: 'answered',
  asked: 'asked',
  attempted: 'attempted',
  attempt: 'attempted',
  attended: 'attended',
  attend: 'attended',
  bookmarked: 'bookmarked',
  closed: 'closed',
  close: 'closed',
  commented: 'commented',
  comment: 'commented',
  completed: 'completed',
  complete: 'completed',
  consumed: 'consumed',
  consume: 'consumed',
  created: 'created',
  create: 'created',
  deleted: 'deleted',
  delete: 'deleted',
  downloaded: 'downloaded',
  earned: 'earned',
  ended: 'ended',
  enrolled: 'registered',
  exited: 'exited',
  experienced: 'experienced',
  experience: 'experienced',
  failed: 'failed',
  finished: 'completed',
  imported: 'imported',
  initialized: 'initialized',
  initialised: 'initialized',
  interacted: 'interacted',
  interact: 'interacted',
  joined: 'joined',
  join: 'joined',
  launched: 'launched',
  launch: 'launched',
  left: 'left',
  leave: 'left',
  liked: 'liked',
  like: 'liked',
  'logged-in': 'logged-in',
  'log-in': 'logged-in',
  login: 'logged-in',
  loggedin: 'logged-in',
  'logged-out': 'logged-out',
  'log-out': 'logged-out',
  logout: 'logged-out',
  loggedout: 'logged-out',
  mastered: 'mastered',
  opened: 'opened',
  open: 'opened',
  passed: 'passed',
  paused: 'paused',
  played: 'played',
  play: 'played',
  preferred: 'preferred',
  progressed: 'progressed',
  rated: 'rated',
  read: 'read',
  registered: 'registered',
  replied: 'responded',
  responded: 'responded',
  resumed: 'resumed',
  reviewed: 'reviewed',
  satisfied: 'satisfied',
  scored: 'scored',
  searched: 'searched',
  seeked: 'seeked',
  selected: 'selected',
  shared: 'shared',
  share: 'shared',
  skipped: 'skipped',
  started: 'started',
  start: 'started',
  submitted: 'submitted',
  submit: 'submitted',
  suspended: 'suspended',
  terminated: 'terminated',
  updated: 'updated',
  update: 'updated',
  uploaded: 'uploaded',
  viewed: 'viewed',
  view: 'viewed',
  voided: 'voided',
  waived: 'waived',
  watched: 'watched',
  watch: 'watched',
} as const;

export type KnownVerb = (typeof verbBySegment)[keyof typeof verbBySegment];

export function knownVerb(iri: string): KnownVerb | undefined {
  const segment = lastSegment(iri).toLowerCase().replace(/[ _]/g, '-');
  return isKnownSegment(segment) ? verbBySegment[segment] : undefined;
}

function isKnownSegment(segment: string): segment is keyof typeof verbBySegment {
  return Object.hasOwn(verbBySegment, segment);
}

/** What stands after the last `/`, `#` or `:` of an IRI, decoded; the IRI itself when that is nothing. */
export function lastSegment(iri: string): string {
  const path = iri.replace(/[?].*$/, '').replace(/[/#]+$/, '');
  const segment = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('#'), path.lastIndexOf(':')) + 1);
  try {
    return decodeURIComponent(segment) || iri;
  } catch {
    return segment || iri;
  }
}
