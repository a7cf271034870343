import { webAddress } from '../../components/web-address.ts';
import { basicCredential } from '../../lrs-client/basic-credential.ts';

export type Launch = {
  readonly content: string;
  readonly endpoint: string;
  readonly key: string;
  readonly secret: string;
  readonly learner: { readonly name: string; readonly email: string };
  readonly registration: string;
};

/**
 * The link that opens a course and tells it where to record, as the courses of most authoring tools read it (the
 * launch method of Rustici: endpoint, auth, actor, registration). Undefined when `content` is no web address.
 */
export function launchLink({ content, endpoint, key, secret, learner, registration }: Launch): string | undefined {
  const address = webAddress(content.trim());
  if (address === undefined) return undefined;
  const name = learner.name.trim();
  const actor = {
    objectType: 'Agent',
    ...(name === '' ? {} : { name }),
    mbox: `mailto:${learner.email.trim()}`,
  };
  const parameters = {
    endpoint: `${endpoint.replace(/\/+$/, '')}/`,
    auth: basicCredential(key, secret),
    actor: JSON.stringify(actor),
    registration,
  };
  // Not URLSearchParams: courses read a space as %20, never as a plus.
  const added = Object.entries(parameters)
    .map(([parameter, value]) => `${parameter}=${encodeURIComponent(value)}`)
    .join('&');
  const [page = '', fragment] = address.split('#', 2);
  const joint = !page.includes('?') ? '?' : page.endsWith('?') || page.endsWith('&') ? '' : '&';
  return `${page}${joint}${added}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Whether the text could be an e-mail address; the course, not the page, will use it. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text.trim());
}
