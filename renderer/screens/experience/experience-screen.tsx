import './experience-screen.css';
import { useLayoutEffect } from 'react';
import { useAddressQuery } from '../../components/use-address-query.ts';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { BackLink } from './back-link.tsx';
import { ExperienceView } from './experience-view.tsx';

/** One experience, named by the address: what it was, how it went, and what shows it. */
export function ExperienceScreen() {
  const activity = useAddressQuery().get('activity') ?? '';
  const screen = useKeptFocus<HTMLDivElement>(activity);

  useLayoutEffect(() => {
    screen.current?.scrollIntoView();
  }, [activity, screen]);

  return (
    <div ref={screen} className="screen experience" tabIndex={-1}>
      <BackLink />
      <ExperienceView key={activity} activity={activity} />
    </div>
  );
}
