import type { Phrase } from '../messages/phrase.ts';

/** A sentence with foreign text in it: each piece is text, names are set apart from the writing direction around. */
export function PhraseText({ parts }: { readonly parts: Phrase }) {
  return parts.map(({ kind, text }, index) => {
    switch (kind) {
      case 'text':
        return text;
      case 'name':
        return <bdi key={index}>{text}</bdi>;
      case 'emphasis':
        return (
          <strong key={index}>
            <bdi>{text}</bdi>
          </strong>
        );
    }
  });
}
