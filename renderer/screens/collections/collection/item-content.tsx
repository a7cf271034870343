import type { CollectionItem } from '../../../../server/contract/portfolio.ts';
import { attachmentPath } from '../../../../server/contract/experience.ts';
import { ExperienceLine } from '../../../components/experience/experience-line.tsx';
import { FileIcon } from '../../../components/icons.tsx';
import { saySize } from '../../../messages/size.ts';
import { useMessages } from '../../../messages/use-messages.ts';

type ItemContentProps = { readonly item: CollectionItem; readonly onEdit: () => void };

/** What an item shows: an experience, a file, or a heading that is a button where it may be written anew. */
export function ItemContent({ item, onEdit }: ItemContentProps) {
  const { collections: words, formats } = useMessages();
  switch (item.kind) {
    case 'experience':
      if (item.summary !== null) return <ExperienceLine summary={item.summary} />;
      return (
        <p className="collection-gone">
          <span>{words.experienceGone}</span>
          <bdi className="muted small">{item.activity}</bdi>
        </p>
      );
    case 'file':
      return (
        <p className="collection-file">
          <FileIcon />
          <a href={attachmentPath + item.sha2} download={item.name} aria-label={words.download(item.name)}>
            <bdi>{item.name}</bdi>
          </a>
          <span className="muted small">{saySize(item.length, formats)}</span>
        </p>
      );
    case 'heading':
      return (
        <h2 className="collection-heading">
          <button type="button" aria-label={words.editHeading(item.note)} onClick={onEdit}>
            <bdi>{item.note}</bdi>
          </button>
        </h2>
      );
  }
}
