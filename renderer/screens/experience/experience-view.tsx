import { FailureNotice } from '../../components/failure-notice.tsx';
import { ExperienceContent } from './experience-content.tsx';
import { ExperienceSkeleton } from './experience-skeleton.tsx';
import { MissingExperience } from './missing-experience.tsx';
import { useExperience } from './use-experience.ts';

export function ExperienceView({ activity }: { readonly activity: string }) {
  const [known, reload] = useExperience(activity);
  switch (known.phase) {
    case 'loading':
      return <ExperienceSkeleton />;
    case 'failed':
      return <FailureNotice failure={known.failure} onRetry={reload} />;
    case 'ready':
      return known.value === 'missing' ? <MissingExperience /> : <ExperienceContent detail={known.value} />;
  }
}
