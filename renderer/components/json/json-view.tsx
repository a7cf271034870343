import './json-view.css';
import { useMemo } from 'react';
import { useMessages } from '../../messages/use-messages.ts';
import { CopyButton } from '../copy-button.tsx';
import { indentJson } from './indent-json.ts';
import type { JsonPiece } from './indent-json.ts';

/** With more pieces than this the colours would cost more time than they are worth. */
const COLOURED_PIECES = 6000;

type JsonViewProps = {
  readonly json: string;
  /** Where there is more than one to tell apart. */
  readonly title?: string;
};

/** A Statement laid out to be read; what is copied is the text itself, character for character. */
export function JsonView({ json, title }: JsonViewProps) {
  const { common } = useMessages();
  const name = title ?? common.exactJson;
  const pieces = useMemo(() => indentJson(json), [json]);
  return (
    <div className="json-view">
      <div className="json-view-head">
        <h3>{name}</h3>
        <CopyButton text={json} what="JSON" />
      </div>
      {/* A region that scrolls must be reachable with the keyboard. */}
      <pre tabIndex={0} role="region" aria-label={name} dir="ltr">
        {pieces.length > COLOURED_PIECES ? pieces.map(({ text }) => text).join('') : pieces.map(showPiece)}
      </pre>
    </div>
  );
}

function showPiece({ kind, text }: JsonPiece, index: number) {
  if (kind !== 'key' && kind !== 'number' && kind !== 'word') return text;
  return (
    <span key={index} className={`json-${kind}`}>
      {text}
    </span>
  );
}
