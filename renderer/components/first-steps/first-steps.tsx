import './first-steps.css';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { callApi } from '../../lrs-client/call-api.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { openAdding } from '../../stores/adding.ts';
import { announce } from '../../stores/announcement.ts';
import { useLanguage } from '../../stores/language.ts';
import { status } from '../../stores/status.ts';
import { Button, buttonClass } from '../button.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { Mark } from '../mark.tsx';
import { useAction } from '../use-action.ts';

/** What somebody without any record is shown: three ways to a first one. */
export function FirstSteps() {
  const { welcome } = useMessages();
  const { language } = useLanguage();
  const { run, isBusy, failure } = useAction();

  const trySample = () =>
    run(
      () => callApi('POST /api/sample', { body: { language } }),
      ({ statements }) => {
        announce(welcome.sampleIn(statements));
        status.retry();
      },
    );

  return (
    <section className="first-steps" aria-labelledby="first-steps-title">
      <header className="first-steps-head">
        <Mark size={56} />
        <h2 id="first-steps-title">{welcome.title}</h2>
        <p className="muted">{welcome.text}</p>
      </header>
      {failure && <FailureNotice failure={failure} />}
      <ol className="first-steps-ways">
        <Way title={welcome.sampleTitle} text={welcome.sampleText}>
          <Button look="primary" isBusy={isBusy} onClick={() => void trySample()}>
            {welcome.sampleAction}
          </Button>
        </Way>
        <Way title={welcome.byHandTitle} text={welcome.byHandText}>
          <Button onClick={() => openAdding()}>{welcome.byHandAction}</Button>
        </Way>
        <Way title={welcome.connectTitle} text={welcome.connectText}>
          <Link className={buttonClass()} href="/connect?new">
            {welcome.connectAction}
          </Link>
        </Way>
      </ol>
    </section>
  );
}

type WayProps = { readonly title: string; readonly text: string; readonly children: ReactNode };

function Way({ title, text, children }: WayProps) {
  return (
    <li className="card first-steps-way">
      <h3>{title}</h3>
      <p className="muted">{text}</p>
      {children}
    </li>
  );
}
