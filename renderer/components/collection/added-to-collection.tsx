import '../news-notice.css';
import { useEffect } from 'react';
import { Link } from 'wouter';
import type { Collection } from '../../../server/contract/portfolio.ts';
import { plainText } from '../../messages/phrase.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { announce } from '../../stores/announcement.ts';
import { Button, buttonClass } from '../button.tsx';
import { CloseIcon } from '../icons.tsx';
import { PhraseText } from '../phrase-text.tsx';

type AddedToCollectionProps = { readonly collection: Collection; readonly onClose: () => void };

/** Says where the experiences have gone and leads there; stays until it is dismissed. */
export function AddedToCollection({ collection: { id, name }, onClose }: AddedToCollectionProps) {
  const { collections: words, common } = useMessages();
  const text = words.addedTo(name);
  const spoken = plainText(text);

  useEffect(() => announce(spoken), [spoken]);

  return (
    <section
      className="news-notice"
      aria-label={spoken}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="news-notice-line">
        <p>
          <PhraseText parts={text} />
        </p>
        <Link className={buttonClass('small')} href={`/collections/${id}`}>
          {words.openCollection}
        </Link>
        <Button look="small-quiet" aria-label={common.close} onClick={onClose}>
          <CloseIcon />
        </Button>
      </div>
    </section>
  );
}
