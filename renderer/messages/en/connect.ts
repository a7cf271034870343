import type { Scope } from '../../../server/contract/scopes.ts';
import { emphasis, name, phrase } from '../phrase.ts';

export type ConnectMessages = ReturnType<typeof englishConnect>;

export function englishConnect() {
  const scope: Record<Scope, string> = {
    'statements/write': 'Record what you learn',
    'statements/read/mine': 'Read back what it recorded itself',
    'statements/read': 'Read the whole transcript',
    state: 'Save how far you got, and continue from there',
    define: 'Say what its activities are called and about',
    profile: 'Save and read preferences, yours and those of activities',
    'all/read': 'Read everything, also saved progress and preferences',
    all: 'Do everything: record, read, save and change',
  };
  return {
    title: 'Connect',
    lead: 'A course, a quiz or an app records here when it knows two things: this address and a credential.',
    endpointTitle: 'Address',
    endpoint: 'Endpoint',
    endpointHint: 'Works only on this machine. With or without a slash at the end.',

    credentials: 'Credentials',
    newCredential: 'New credential',
    noCredentials: 'No credentials yet. Create one for each course or app, so that you can revoke it alone.',
    label: 'Label',
    labelHint: 'Whatever you will recognise it by, such as the name of the course.',
    scopes: 'What it may do',
    scope,
    create: 'Create credential',
    created: 'Created',
    lastUsed: 'Last used',
    neverUsed: 'Never used',
    revoked: 'Revoked',
    revoke: 'Revoke',
    revokeNamed: (label: string) => `Revoke ${label}`,
    revokeTitle: (label: string) => phrase`Revoke ${emphasis(label)}?`,
    revokeText: 'Whatever uses it can no longer record or read. What it recorded stays. This cannot be undone.',
    allowedSites: 'Sites that may use it from your browser',
    removeSite: 'Remove',
    removeSiteNamed: (site: string) => `Remove ${site}`,
    prepare: 'Set up',
    prepareNamed: (label: string) => `Set up ${label}`,

    secretTitle: (label: string) => phrase`The secret of ${emphasis(label)}`,
    secretOnce:
      'Copy the secret now. Cairn keeps only a fingerprint of it and can never show it again once this page is closed or reloaded.',
    secretKept: 'I have kept the secret',

    pieces: 'Ready to paste',
    piecesFor: 'Credential',
    piecesNone: 'Create a credential first: then everything that a course may ask for stands here, ready to copy.',
    key: 'Key',
    secret: 'Secret',
    secretUnknown: 'Cairn keeps only a fingerprint of the secret. It was shown when the credential was created.',
    typeSecret: 'Secret, if you kept it',
    typeSecretHint: 'Fills in the pieces below. It is not stored.',
    needsSecret: 'Needs the secret. Type it above, or create a new credential.',

    launch: 'Launch link',
    launchHint: 'Opens a course that is a web page and tells it where to record, for whom.',
    content: 'Address of the course',
    contentHint: 'For example https://example.org/course/index.html',
    learnerName: 'Your name',
    learnerEmail: 'Your e-mail',
    launchLink: 'Link',
    launchNeedsAddress: 'Type the address of the course, beginning with http:// or https://.',
    launchNeedsEmail: 'Type your e-mail: it says whose Statements these are.',

    curl: 'Command line',
    curlHint: 'Records one Statement from a terminal.',

    test: 'Test',
    testHint: 'Records one Statement here, exactly as a course would.',
    sendTest: 'Send a test Statement',
    testing: 'Sending…',
    testNeedsWrite: 'This credential may not record, so there is nothing to test.',
    testDone: (label: string) => phrase`It works: a Statement was recorded with ${name(label)}.`,
    showInTranscript: 'Show it in the transcript',
  };
}
