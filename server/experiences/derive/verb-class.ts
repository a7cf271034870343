import type { LanguageMap } from '../../contract/xapi/language-map.ts';

/** What a Verb says about how far somebody has come. */
export type VerbClass =
  | 'register'
  | 'begin'
  | 'resume'
  | 'suspend'
  | 'end'
  /** Went away: from a meeting that is its end, from a course it is given up. */
  | 'leave'
  | 'complete'
  | 'pass'
  | 'fail'
  | 'abandon'
  | 'waive'
  | 'satisfy'
  | 'score'
  | 'progress'
  | 'answer'
  | 'skip'
  | 'submit'
  /** Somebody was there, and whether that was all depends on what it is: a page that was viewed is done. */
  | 'touch'
  /** On the way through a video or an audio. */
  | 'play'
  /** Said beside what is learned, such as a comment. */
  | 'remark'
  | 'sign-in'
  | 'void'
  /** Done, and that is all there is to it: read, attended, built. */
  | 'deed';

const segmentsByClass: { readonly [verbClass in Exclude<VerbClass, 'deed'>]: string } = {
  register:
    'registered register enrolled enrolled-onto-learning-plan enroled enrol enroll planned scheduled assigned invited',
  begin: 'initialized initialised launched launch attempted attempt started start began begun restarted restart',
  resume: 'resumed resume',
  suspend: 'suspended suspend',
  end: 'terminated terminate exited exit ended end closed close stopped',
  leave: 'left leave',
  complete: 'completed complete finished finish marked-completion',
  pass: 'passed pass mastered',
  fail: 'failed fail',
  abandon: 'abandoned abandon unregistered unenrolled unenroled withdrew withdrawn dropped',
  waive: 'waived',
  satisfy: 'satisfied satisfy',
  score: 'scored graded evaluated assessed',
  progress: 'progressed',
  answer: 'answered answer responded',
  skip: 'skipped skip',
  submit: 'submitted submit turned-in handed-in',
  touch:
    'experienced experience viewed view accessed access interacted interact opened open visited browsed previewed ' +
    'focused unfocused selected rendered loaded muted unmuted volumechange ' +
    'consumed consume clicked scrolled navigated navigated-in linked',
  play: 'played play paused pause seeked',
  remark:
    'commented comment asked ask liked like rated rate bookmarked tagged tag flagged-as-inappropriate favorited ' +
    'favorite followed follow shared share searched search noted annotated highlighted preferred ' +
    'subscribed unsubscribed voted reported unreported edited edit updated update deleted delete locked unlocked',
  'sign-in':
    'loggedin loggedout logged-in logged-out log-in log-out login logout signed-in signed-out sign-in sign-out',
  void: 'voided',
};

const classBySegment: ReadonlyMap<string, VerbClass> = new Map(
  (Object.entries(segmentsByClass) as [VerbClass, string][]).flatMap(([verbClass, segments]) =>
    segments.split(' ').map((segment) => [segment, verbClass] as const),
  ),
);

/** Vocabularies differ in address and form, and agree in the last word: `…/verbs/completed`, `…/1.0/complete`. */
export function verbClassOf({ id, display }: SaidVerb): VerbClass {
  const segment = lastSegmentOf(id);
  // Nearly all are written like this already, and to rewrite each takes longer than everything else.
  return classBySegment.get(segment) ?? classBySegment.get(plain(segment)) ?? classByDisplay(display) ?? 'deed';
}

type SaidVerb = { readonly id: string; readonly display?: LanguageMap };

/** Some give their verbs numbers; most of them say in English what they mean. */
function classByDisplay(display: LanguageMap = {}): VerbClass | undefined {
  for (const tag in display) {
    const found = /^en\b/i.test(tag) ? classBySegment.get(plain(display[tag] ?? '')) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The last segment of an IRI in lower case, with hyphens for what may stand between words. */
export function lastWord(iri: string): string {
  return plain(lastSegmentOf(iri));
}

function lastSegmentOf(iri: string): string {
  const last = iri.charCodeAt(iri.length - 1);
  const end = last === slash || last === hash ? iri.length - 1 : iri.length;
  let start = end;
  while (start > 0 && !isBreak(iri.charCodeAt(start - 1))) start -= 1;
  return iri.slice(start, end);
}

const slash = 47;
const hash = 35;
const colon = 58;

function isBreak(character: number): boolean {
  return character === slash || character === hash || character === colon;
}

function plain(segment: string): string {
  const lower = segment.toLowerCase();
  return /[_ %]/.test(lower) ? lower.replace(/[_ ]|%20/g, '-') : lower;
}
