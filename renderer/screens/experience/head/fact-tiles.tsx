import type { ReactNode } from 'react';
import type { ExperienceDetail } from '../../../../server/contract/experience.ts';
import { saySeconds } from '../../../components/experience/say-seconds.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { sayPeriod } from './say-period.ts';
import { sayScores } from './say-scores.ts';

/** The figures of an experience, each with its name. What nobody told has no tile. */
export function FactTiles({ detail }: { readonly detail: ExperienceDetail }) {
  const messages = useMessages();
  const { experienceScreen: words, formats } = messages;
  const { seconds, attempts, questions, kind, firstAt, lastAt, signed } = detail.summary;
  const scores = sayScores(detail, messages);
  return (
    <dl className="fact-tiles">
      {scores && (
        <Tile label={scores.label} note={scores.note}>
          {scores.best}
        </Tile>
      )}
      {seconds !== null && seconds > 0 && <Tile label={words.time}>{saySeconds(seconds, formats)}</Tile>}
      {attempts > 1 && <Tile label={words.attempts}>{formats.number(attempts)}</Tile>}
      {questions !== null && kind !== 'question' && (
        <Tile label={words.questions}>{words.rightOf(questions.right, questions.answered)}</Tile>
      )}
      <Tile label={words.when}>{sayPeriod(firstAt, lastAt, formats)}</Tile>
      {signed && <Tile label={words.signature}>{words.signed}</Tile>}
    </dl>
  );
}

type TileProps = { readonly label: string; readonly note?: string | undefined; readonly children: ReactNode };

function Tile({ label, note, children }: TileProps) {
  return (
    <div className="fact-tile">
      <dt>{label}</dt>
      <dd>{children}</dd>
      {note !== undefined && <dd className="fact-tile-note">{note}</dd>}
    </div>
  );
}
