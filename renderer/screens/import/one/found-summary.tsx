import type { Import, ImportPreview } from '../../../../server/contract/importing.ts';
import { PhraseText } from '../../../components/phrase-text.tsx';
import type { ImportMessages } from '../../../messages/en/import.ts';
import type { Phrase } from '../../../messages/phrase.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { sayFacts } from '../say-counts.ts';

/** The one sentence that says what there is, or was, to add; below it everything else that was found. */
export function FoundSummary({ kept }: { readonly kept: ImportPreview }) {
  const { import: words } = useMessages();
  const sentence = saySum(kept, words);
  if (sentence === undefined) return null;
  const facts = sayFacts(kept, words);
  return (
    <section className="import-found" aria-label={words.found}>
      <p className="import-sum">
        <PhraseText parts={sentence} />
      </p>
      {facts.length > 0 && (
        <ul className="import-facts muted">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function saySum({ state, counts }: Import, words: ImportMessages): Phrase | undefined {
  const { statements, fresh } = counts;
  switch (state) {
    case 'receiving':
    case 'reading':
    case 'asking':
      return undefined;
    case 'failed':
      return [{ kind: 'text', text: words.nothing }];
    case 'undone':
      return [{ kind: 'text', text: words.undoneText }];
    case 'done':
      return words.added(fresh);
    case 'storing':
    case 'stopped':
      return words.addedSoFar(fresh);
    case 'ready':
      if (statements === 0 && counts.documents === 0) return [{ kind: 'text', text: words.nothing }];
      if (statements > 0 && counts.present === statements) return words.noneNew(statements);
      return fresh === statements ? words.allNew(fresh) : words.someNew(statements, fresh);
  }
}
