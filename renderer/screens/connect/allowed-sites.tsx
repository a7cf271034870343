import { useState } from 'react';
import type { Credential } from '../../../server/contract/credential.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { callApi } from '../../lrs-client/call-api.ts';
import type { Failure } from '../../lrs-client/outcome.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { credentials } from '../../stores/credentials.ts';

/** Sites that the learner once allowed, and may take back. */
export function AllowedSites({ credential }: { readonly credential: Credential }) {
  const { connect } = useMessages();
  const [failure, setFailure] = useState<Failure>();
  if (credential.origins.length === 0) return null;

  const remove = async (origin: string) => {
    const outcome = await callApi('DELETE /api/credentials/:key/origin', {
      path: { key: credential.key },
      query: { origin },
    });
    setFailure(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) credentials.retry();
  };

  return (
    <div className="sites">
      <p className="small">{connect.allowedSites}</p>
      <ul aria-label={connect.allowedSites}>
        {credential.origins.map((origin) => (
          <li key={origin}>
            <bdi>{origin}</bdi>
            <Button look="small-quiet" aria-label={connect.removeSiteNamed(origin)} onClick={() => void remove(origin)}>
              {connect.removeSite}
            </Button>
          </li>
        ))}
      </ul>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
