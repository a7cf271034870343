import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { useAction } from '../../components/use-action.ts';
import { callApi } from '../../lrs-client/call-api.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { announce } from '../../stores/announcement.ts';
import { status } from '../../stores/status.ts';

type SampleNoticeProps = {
  /** The button that was pressed is gone. */
  readonly onRemoved: () => void;
};

/** Says on every screen that what is seen is made up, and takes it out. */
export function SampleNotice({ onRemoved }: SampleNoticeProps) {
  const { welcome } = useMessages();
  const current = status.use();
  const [path, navigate] = useLocation();
  const { run, isBusy, failure } = useAction();
  if (current.phase !== 'ready' || !current.value.hasSample) return null;

  const remove = () =>
    run(
      () => callApi('DELETE /api/sample'),
      () => {
        announce(welcome.sampleRemoved);
        status.set({ ...current.value, hasSample: false });
        onRemoved();
        if (path === '/experience') navigate('/overview');
      },
    );

  return (
    <section className="sample-notice" aria-label={welcome.sampleNotice}>
      <p>{welcome.sampleNotice}</p>
      <Button look="small" isBusy={isBusy} onClick={() => void remove()}>
        {welcome.sampleRemove}
      </Button>
      {failure && <FailureNotice failure={failure} />}
    </section>
  );
}
