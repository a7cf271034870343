import type { Html } from './html.ts';
import { markup } from './html.ts';
import type { TranscriptDocument } from '../../contract/transcript-document.ts';
import type { PaperLanguage } from './words/choose-words.ts';

/** What who says so means, and how a reader can tell whether anything was changed. */
export function pageAbout(document: TranscriptDocument, { words }: PaperLanguage, signedBy: string | null): Html {
  const { fingerprint, zone, entries } = document;
  const issued = entries.some(({ issuers }) => issuers.some((issuer) => issuer.as === 'badge'));
  const recorded = entries.some(({ issuers }) => issuers.some((issuer) => issuer.as !== 'badge'));
  const own = entries.some(({ recordedByMe }) => recordedByMe);
  const terms: readonly (readonly [string, string] | undefined)[] = [
    issued ? [words.vouchedAs.badge, words.aboutIssued] : undefined,
    recorded ? [words.vouchedAs.activity, words.aboutRecorded] : undefined,
    own ? [words.recordedByMe, words.aboutSelf] : undefined,
  ];
  const told = terms.filter((term) => term !== undefined);
  return markup`</main>
<footer class="about">
<h2>${words.about}</h2>
<dl>
${told.map(([name, text]) => markup`<dt>${name}</dt><dd>${text}</dd>`)}<dt>${words.fingerprint}</dt><dd><code>${fingerprint}</code><br>${words.fingerprintText}</dd>
</dl>
<p>${signedBy === null ? words.unsigned : markup`${words.signed} <code>${signedBy}</code>. ${words.signedText}`}</p>
<p>${words.days(zone)}</p>
</footer>
`;
}
