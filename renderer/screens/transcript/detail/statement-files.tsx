import type { StatementFile } from '../../../../server/contract/statement-detail.ts';
import { attachmentPath } from '../../../../server/contract/experience.ts';
import { buttonClass } from '../../../components/button.tsx';
import { Field, FieldList } from '../../../components/field-list.tsx';
import { LinkedText } from '../../../components/linked-text.tsx';
import { saySize } from '../../../messages/size.ts';
import { useMessages } from '../../../messages/use-messages.ts';

/** The files that belong to a Statement, to download where they are here. */
export function StatementFiles({ files }: { readonly files: readonly StatementFile[] }) {
  const { statementDetail: words } = useMessages();
  return (
    <FieldList>
      <Field label={words.files}>
        {files.map((file, index) => (
          <dd key={index}>
            <OneFile file={file} />
          </dd>
        ))}
      </Field>
    </FieldList>
  );
}

function OneFile({ file: { name, length, sha2, held, address } }: { readonly file: StatementFile }) {
  const { statementDetail: words, formats } = useMessages();
  const title = name === '' ? words.unnamedFile : name;
  return (
    <span className="row-of-buttons">
      <bdi>{title}</bdi>
      <span className="muted figures">{saySize(length, formats)}</span>
      {held && (
        <a
          className={buttonClass('small')}
          href={attachmentPath + encodeURIComponent(sha2)}
          download
          aria-label={words.downloadNamed(title)}
        >
          {words.download}
        </a>
      )}
      {!held && <span className="muted small">{words.notHeld}</span>}
      {!held && address !== null && <LinkedText text={address} />}
    </span>
  );
}
