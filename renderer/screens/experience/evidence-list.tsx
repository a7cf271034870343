import { Link } from 'wouter';
import { attachmentPath } from '../../../server/contract/experience.ts';
import type { ExperienceEvidence } from '../../../server/contract/experience.ts';
import { buttonClass } from '../../components/button.tsx';
import { CredentialOfStatement } from '../../components/credential/credential-of-statement.tsx';
import { LinkedText } from '../../components/linked-text.tsx';
import { PhraseText } from '../../components/phrase-text.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { saySize } from '../../messages/size.ts';
import { statementAddress } from './statement-address.ts';
import { ShowAll } from './show-all.tsx';
import { useShown } from './use-shown.ts';

type File = Extract<ExperienceEvidence, { kind: 'file' }>;

const FEW = 10;

/** Files to download and links to follow that show what was achieved. */
export function EvidenceList({ evidence }: { readonly evidence: readonly ExperienceEvidence[] }) {
  const { experienceScreen: words } = useMessages();
  const { shown, ...more } = useShown(evidence, FEW);
  return (
    <section aria-labelledby="evidence-title">
      <h2 id="evidence-title">{words.evidence}</h2>
      <div className="card">
        <ul className="lines">
          {shown.map((piece, index) => (
            <li key={index} className="evidence-piece">
              {piece.kind === 'file' ? <FilePiece file={piece} /> : <LinkedText text={piece.address} />}
              {isFirstCredential(piece, index, shown) && <CredentialOfStatement id={piece.statement} />}
              <Link className="small" href={statementAddress(piece.statement)}>
                {words.itsStatement}
              </Link>
            </li>
          ))}
        </ul>
        <ShowAll {...more} />
      </div>
    </section>
  );
}

/** A badge may come in several files: what is said of it is said once. */
function isFirstCredential(piece: ExperienceEvidence, index: number, shown: readonly ExperienceEvidence[]): boolean {
  const isCredential = (one: ExperienceEvidence) => one.kind === 'file' && one.isCredential;
  const isOfSame = (one: ExperienceEvidence) => isCredential(one) && one.statement === piece.statement;
  return isCredential(piece) && shown.findIndex(isOfSame) === index;
}

function FilePiece({ file: { name, length, sha2, held, address } }: { readonly file: File }) {
  const { experienceScreen: words, formats } = useMessages();
  const title = name === '' ? words.unnamedFile : name;
  return (
    <div className="evidence-file">
      <span>
        <PhraseText parts={words.file(title, saySize(length, formats))} />
      </span>
      {held ? (
        <a className={buttonClass('small')} href={attachmentPath + encodeURIComponent(sha2)} download>
          {words.download}
          <span className="visually-hidden">: {title}</span>
        </a>
      ) : (
        <span className="small muted">
          {words.notHeld}
          {address !== null && (
            <>
              {' '}
              {words.elsewhere} <LinkedText text={address} />
            </>
          )}
        </span>
      )}
    </div>
  );
}
