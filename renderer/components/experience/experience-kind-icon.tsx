import type { ExperienceKind } from '../../../server/contract/experience.ts';

/** Lines on a field of 20 × 20. */
const drawings: Record<ExperienceKind, string> = {
  programme: 'M3.5 5.5h13M5.5 3h9M2.5 8.5h15v8h-15zM10 10.7v3.6M8.2 12.5h3.6',
  course: 'm10 4.2 7.7 3.6-7.7 3.6-7.7-3.6L10 4.2ZM5.6 9.5v4.3c1.3 1 2.8 1.5 4.4 1.5s3.1-.5 4.4-1.5V9.5M17.7 7.8v4.4',
  lesson: 'M3 4h14v9.5H3zM7 17l1.5-3.5M13 17l-1.5-3.5M6.5 7.5h7M6.5 10h4',
  exam: 'M5 2.8h7.2L15.5 6v11.2H5zM12 3v3.3h3.3M7.4 11.6l1.8 1.8 3.4-3.8',
  quiz: 'M3.5 3.5h13v13h-13zM8 8a2 2 0 1 1 2.8 1.8c-.6.3-.8.6-.8 1.3M10 13.7h.01',
  question: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM8 8.2a2 2 0 1 1 2.8 1.8c-.6.3-.8.6-.8 1.3M10 13.7h.01',
  video: 'M2.8 4.5h14.4v11H2.8zM8.5 7.6v4.8l4-2.4-4-2.4Z',
  audio:
    'M3.5 12.5v-2a6.5 6.5 0 0 1 13 0v2M3.5 12h2.3v4.2H4.5a1 1 0 0 1-1-1V12ZM16.5 12h-2.3v4.2h1.3a1 1 0 0 0 1-1V12Z',
  reading:
    'M10 5.2C8.2 3.9 5.8 3.4 2.8 3.5v11.8c3-.1 5.4.4 7.2 1.7 1.8-1.3 4.2-1.8 7.2-1.7V3.5c-3-.1-5.4.4-7.2 1.7ZM10 5.2V17',
  page: 'M5 2.8h7.2L15.5 6v11.2H5zM12 3v3.3h3.3M7.6 9.5h5M7.6 12h5M7.6 14.5h3',
  assignment: 'M7 3.8H4.5v13h11v-13H13M7 2.8h6v2.4H7zM7.4 9h5.2M7.4 12h5.2',
  event: 'M3 4.5h14v12.3H3zM3 8.3h14M6.8 2.8v3M13.2 2.8v3M7 12h2.5',
  survey: 'M3.4 4.2h2.4v2.4H3.4zM3.4 8.8h2.4v2.4H3.4zM3.4 13.4h2.4v2.4H3.4zM8.5 5.4h8M8.5 10h8M8.5 14.6h5',
  discussion: 'M3 4h9.5v6.8H7.2L4.8 13v-2.2H3zM15 7h2v6.8h-1.8V16l-2.4-2.2H9',
  project: 'M3 6.2h14v10H3zM7.3 6V3.8h5.4V6M3 10.4h14',
  practice: 'M16 10a6 6 0 1 1-1.8-4.3M16.2 2.9v3.3h-3.3M10 7.2V10l2 1.4',
  achievement: 'M10 12.4a4.6 4.6 0 1 0 0-9.2 4.6 4.6 0 0 0 0 9.2ZM7.2 11.6l-1.1 5.2 3.9-1.9 3.9 1.9-1.1-5.2',
  game: 'M6 6.5h8a3.8 3.8 0 0 1 3.7 4.6l-.5 2.3a2 2 0 0 1-3.6.6L12.4 12H7.6l-1.2 2a2 2 0 0 1-3.6-.6l-.5-2.3A3.8 3.8 0 0 1 6 6.5ZM6.8 8v3M5.3 9.5h3M13.4 9.5h.01',
  app: 'M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z',
  other: 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM10 11.2a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4Z',
};

/** A small drawing beside the words that say the same. */
export function ExperienceKindIcon({ kind }: { readonly kind: ExperienceKind }) {
  return (
    <svg
      className="icon experience-kind-icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={drawings[kind]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
