import { useEffect, useState } from 'react';
import { useMessages } from '../messages/use-messages.ts';
import { announce } from '../stores/announcement.ts';
import { Button } from './button.tsx';

type CopyButtonProps = {
  readonly text: string;
  /** What is copied, for the button's accessible name. */
  readonly what: string;
};

const SHOWN_FOR = 1600;

export function CopyButton({ text, what }: CopyButtonProps) {
  const { common } = useMessages();
  const [isCopied, setCopied] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setFailed(false);
      announce(common.copied);
    } catch {
      setFailed(true);
    }
  };

  return (
    <>
      <Button look="small" aria-label={common.copyWhat(what)} onClick={() => void copy()}>
        <span className="copy-label">
          <span className={isCopied ? 'is-away' : ''}>{common.copy}</span>
          <span className={isCopied ? '' : 'is-away'}>{common.copied}</span>
        </span>
      </Button>
      {hasFailed && (
        <span className="copy-failed small" role="alert">
          {common.copyFailed}
        </span>
      )}
    </>
  );
}
