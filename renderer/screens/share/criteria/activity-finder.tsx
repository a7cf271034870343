import { useCallback, useEffect, useRef, useState } from 'react';
import { ResourceView } from '../../../components/resource-view.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useOutcome } from '../../../components/use-outcome.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { useLanguage } from '../../../stores/language.ts';
import type { NamedActivity } from './activities-of.ts';
import { findActivities } from './find-activities.ts';

/** A pause in typing as long as this counts as "now". */
const PAUSE = 250;

/** Finds the id of an activity by its name: nobody remembers ids. */
export function ActivityFinder({ onPick }: { readonly onPick: (activity: NamedActivity) => void }) {
  const { criteria } = useMessages();
  const [text, setText] = useState('');
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);

  // Whoever opened it goes on typing.
  useEffect(() => {
    field.current?.focus();
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => setWords(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <div className="activity-finder">
      <TextField label={criteria.name} ref={field} value={text} onChange={setText} />
      <FoundActivities words={words} onPick={onPick} />
    </div>
  );
}

type FoundActivitiesProps = { readonly words: string; readonly onPick: (activity: NamedActivity) => void };

function FoundActivities({ words, onPick }: FoundActivitiesProps) {
  const { criteria } = useMessages();
  const language = useLanguage(({ tags }) => tags);
  const ask = useCallback(() => findActivities(words, language), [words, language]);
  const [found, retry] = useOutcome(ask);
  return (
    <ResourceView resource={found} onRetry={retry}>
      {(activities) =>
        activities.length === 0 ? (
          <p className="muted small">{criteria.nothingFound}</p>
        ) : (
          <ul className="found-activities" aria-label={criteria.found}>
            {activities.map((activity) => (
              <li key={activity.id}>
                <button type="button" onClick={() => onPick(activity)}>
                  <bdi>{activity.name}</bdi>
                  <span className="muted small" dir="ltr">
                    {activity.id}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )
      }
    </ResourceView>
  );
}
