// What was found, as lines of the palette.
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Found, FoundNote } from '../../../../server/contract/finding.ts';
import { describeStanding } from '../../../components/experience/describe-standing.ts';
import { experienceAddress } from '../../../components/experience/experience-address.ts';
import { ExperienceKindIcon } from '../../../components/experience/experience-kind-icon.tsx';
import { TranscriptIcon } from '../../../components/icons.tsx';
import { useMessages } from '../../../messages/use-messages.ts';
import { noteRecent } from '../../../stores/palette.ts';
import type { RecentEntry } from '../../../stores/palette.ts';
import { CollectionsIcon, MeIcon } from '../navigation-icons.tsx';
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';

const iconOf: Readonly<Record<RecentEntry['kind'], ReactNode>> = {
  experience: <TranscriptIcon />,
  person: <MeIcon />,
  note: <TranscriptIcon />,
  collection: <CollectionsIcon />,
};

/** Makes the lines for what was found, and for what was opened before. */
export function useFoundGroups() {
  const { finding, experience } = useMessages();
  const [, navigate] = useLocation();

  const entryOf = (recent: RecentEntry, parts: Partial<PaletteEntry> = {}): PaletteEntry => ({
    key: `${recent.kind} ${recent.to} ${parts.detail ?? ''}`,
    text: recent.text,
    icon: iconOf[recent.kind],
    ...parts,
    run: () => {
      noteRecent(recent);
      navigate(recent.to);
    },
  });

  const noteEntry = (note: FoundNote) =>
    entryOf(
      {
        kind: 'note',
        text: note.title,
        to: note.of === 'experience' ? experienceAddress(note.activity) : collectionAddress(note.id),
      },
      { detail: note.text },
    );

  return {
    found: ({ experiences, collections, people, notes }: Found): readonly PaletteGroup[] => [
      {
        key: 'experiences',
        title: finding.experiences,
        entries: experiences.map(({ activity, title, kind, standing, within }) =>
          entryOf(
            { kind: 'experience', text: title, to: experienceAddress(activity) },
            {
              detail: [within[0]?.title, describeStanding(standing, kind, experience)].filter(Boolean).join(' · '),
              icon: <ExperienceKindIcon kind={kind} />,
            },
          ),
        ),
      },
      {
        key: 'collections',
        title: finding.collections,
        entries: collections.map(({ id, name }) =>
          entryOf({ kind: 'collection', text: name, to: collectionAddress(id) }),
        ),
      },
      {
        key: 'people',
        title: finding.people,
        entries: people.map(({ identifier, name, statements }) =>
          entryOf(
            { kind: 'person', text: name, to: `/transcript?${new URLSearchParams({ person: identifier })}` },
            { detail: finding.statements(statements) },
          ),
        ),
      },
      { key: 'notes', title: finding.notes, entries: notes.map(noteEntry) },
    ],

    recent: (recent: readonly RecentEntry[]): PaletteGroup => ({
      key: 'recent',
      title: finding.recent,
      entries: recent.map((one) => entryOf(one)),
    }),

    /** The way on to everything that matches. */
    all: (words: string): PaletteEntry => ({
      key: 'all',
      text: finding.inTranscript(words),
      icon: <TranscriptIcon />,
      run: () => navigate(`/transcript?${new URLSearchParams({ words })}`),
    }),
  };
}

function collectionAddress(id: string): string {
  return `/collections/${encodeURIComponent(id)}`;
}
