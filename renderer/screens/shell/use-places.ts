// Where the navigation leads, in groups, and where the learner is needed.
import type { ComponentType } from 'react';
import { useLocation } from 'wouter';
import { ConnectIcon, ShareIcon, TranscriptIcon } from '../../components/icons.tsx';
import { useAttention } from '../../components/use-attention.ts';
import { useMessages } from '../../messages/use-messages.ts';
import { useBackupFailure } from '../../stores/backups.ts';
import { useWaitingImports } from '../../stores/imports.ts';
import { useAskedIdentities } from '../../stores/me.ts';
import {
  CollectionsIcon,
  ExportIcon,
  ImportIcon,
  LedgerIcon,
  MeIcon,
  OverviewIcon,
  RemovedIcon,
  SafekeepingIcon,
  SourcesIcon,
} from './navigation-icons.tsx';

export type Place = {
  readonly to: string;
  readonly icon: ComponentType;
  readonly text: string;
  /** How many things there need the learner. */
  readonly needs: number;
  /** The learner is there, or somewhere below it. */
  readonly current: 'page' | 'true' | undefined;
};

export type Places = {
  /** The learner's own record. */
  readonly mine: readonly Place[];
  readonly comingIn: readonly Place[];
  readonly goingOut: readonly Place[];
  /** What keeps the record: backups, and what was deleted. */
  readonly kept: readonly Place[];
};

export function usePlaces(): Places {
  const { shell } = useMessages();
  const [path] = useLocation();
  const attention = useAttention();
  const asked = useAskedIdentities();
  // The settings of a destination are where its trouble is mended; what it refused is looked at line by line.
  const inTrouble = attention.destinations.filter(({ trouble }) => trouble !== null).length;
  const waiting = useWaitingImports();
  const failure = useBackupFailure();
  const refusing = attention.destinations.length - inTrouble;

  const place = (to: string, icon: ComponentType, text: string, needs = 0): Place => ({
    to,
    icon,
    text,
    needs,
    current: path === to ? 'page' : placeOf(path) === to ? 'true' : undefined,
  });

  return {
    mine: [
      place('/overview', OverviewIcon, shell.overview),
      place('/transcript', TranscriptIcon, shell.transcript),
      place('/collections', CollectionsIcon, shell.collections),
      place('/me', MeIcon, shell.me, asked),
    ],
    comingIn: [
      place('/connect', ConnectIcon, shell.connect),
      place('/sources', SourcesIcon, shell.sources, attention.sources.length),
      place('/import', ImportIcon, shell.import, waiting),
    ],
    goingOut: [
      place('/share', ShareIcon, shell.share, inTrouble),
      place('/ledger', LedgerIcon, shell.ledger, refusing),
      place('/export', ExportIcon, shell.export),
    ],
    kept: [
      place('/safekeeping', SafekeepingIcon, shell.safekeeping, failure === null ? 0 : 1),
      place('/removed', RemovedIcon, shell.removed),
    ],
  };
}

/** An experience is opened from the transcript. */
function placeOf(path: string): string {
  return path === '/experience' ? '/transcript' : `/${path.split('/')[1] ?? ''}`;
}
