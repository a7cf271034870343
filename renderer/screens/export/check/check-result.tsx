import type { FileCheck } from '../../../../server/contract/signing.ts';
import { ExactTime } from '../../../components/exact-time.tsx';
import { Field, FieldList } from '../../../components/field-list.tsx';
import { Notice } from '../../../components/notice.tsx';
import type { NoticeTone } from '../../../components/notice.tsx';
import { PhraseText } from '../../../components/phrase-text.tsx';
import { useMessages } from '../../../messages/use-messages.ts';

const tones: Readonly<Record<FileCheck['verdict'], NoticeTone>> = {
  intact: 'good',
  changed: 'bad',
  unsigned: 'plain',
  unreadable: 'warning',
};

/** Nobody reads on after so many. */
const MOST = 50;

/** What the check of a file came to, with everything that was changed by name. */
export function CheckResult({ name, check }: { readonly name: string; readonly check: FileCheck }) {
  const words = useMessages().export.check;
  const { verdict, signer, signedAt, holder, changes, isOwn } = check;
  return (
    <Notice tone={tones[verdict]}>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>
      </p>
      <p>{words.verdict[verdict]}</p>
      {changes.length > MOST && <p className="small">{words.mostChanges(MOST)}</p>}
      {changes.length > 0 && (
        <ul className="export-changes">
          {changes.slice(0, MOST).map((change, index) => (
            <li key={index}>
              <PhraseText parts={words.change[change.what](change.name)} />
            </li>
          ))}
        </ul>
      )}
      {signer !== null && (
        <FieldList>
          {holder !== '' && (
            <Field label={words.holder}>
              <dd>
                <bdi>{holder}</bdi>
              </dd>
            </Field>
          )}
          <Field label={words.signer}>
            <dd className="export-did">
              <code>{signer}</code>
            </dd>
            <dd>{isOwn === true ? words.you : words.unknownSigner}</dd>
          </Field>
          {signedAt !== null && (
            <Field label={words.signedAt}>
              <dd>
                <ExactTime at={signedAt} />
              </dd>
            </Field>
          )}
        </FieldList>
      )}
    </Notice>
  );
}
