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
  assessed: 'scored',
  attempted: 'attempted',
  attempt: 'attempted',
  attended: 'attended',
  attend: 'attended',
  at: 'visited',
  author: 'wrote',
  authored: 'wrote',
  bookmarked: 'bookmarked',
  build: 'built',
  built: 'built',
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
  discussed: 'discussed',
  downloaded: 'downloaded',
  earned: 'earned',
  edit: 'updated',
  edited: 'updated',
  ended: 'ended',
  enrolled: 'registered',
  evaluated: 'scored',
  exited: 'exited',
  experienced: 'experienced',
  experience: 'experienced',
  failed: 'failed',
  finished: 'completed',
  graded: 'scored',
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
  listen: 'listened',
  listened: 'listened',
  'logged-in': 'logged-in',
  'log-in': 'logged-in',
  login: 'logged-in',
  loggedin: 'logged-in',
  'logged-out': 'logged-out',
  'log-out': 'logged-out',
  logout: 'logged-out',
  loggedout: 'logged-out',
  mastered: 'mastered',
  mentored: 'taught',
  navigated: 'opened',
  'navigated-in': 'opened',
  opened: 'opened',
  open: 'opened',
  passed: 'passed',
  paused: 'paused',
  'performed-offline': 'practised',
  played: 'played',
  play: 'played',
  posted: 'wrote',
  practiced: 'practised',
  practised: 'practised',
  preferred: 'preferred',
  present: 'presented',
  presented: 'presented',
  progressed: 'progressed',
  rated: 'rated',
  read: 'read',
  registered: 'registered',
  replied: 'responded',
  responded: 'responded',
  restarted: 'started',
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
  'talked-with': 'discussed',
  taught: 'taught',
  terminated: 'terminated',
  updated: 'updated',
  update: 'updated',
  uploaded: 'uploaded',
  viewed: 'viewed',
  view: 'viewed',
  visited: 'visited',
  visit: 'visited',
  voided: 'voided',
  waived: 'waived',
  watched: 'watched',
  watch: 'watched',
  wrote: 'wrote',
} as const;

export type KnownVerb = (typeof verbBySegment)[keyof typeof verbBySegment];

export function knownVerb(iri: string): KnownVerb | undefined {
  // Open Badges names its verbs after files.
  const segment = lastSegment(iri)
    .toLowerCase()
    .replace(/[ _]/g, '-')
    .replace(/\.json$/, '');
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
