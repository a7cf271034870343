import './resource-view.css';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/use-messages.ts';
import type { Resource } from '../stores/resource.ts';
import { FailureNotice } from './failure-notice.tsx';

type ResourceViewProps<Value> = {
  readonly resource: Resource<Value>;
  readonly onRetry: () => void;
  readonly children: (value: Value) => ReactNode;
};

/** Loading, failed, or what `children` make of the value. */
export function ResourceView<Value>({ resource, onRetry, children }: ResourceViewProps<Value>) {
  const { common } = useMessages();
  switch (resource.phase) {
    case 'loading':
      return <p className="resource-loading">{common.loading}</p>;
    case 'failed':
      return <FailureNotice failure={resource.failure} onRetry={onRetry} />;
    case 'ready':
      return children(resource.value);
  }
}
