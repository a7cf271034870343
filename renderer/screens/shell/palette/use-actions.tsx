// What can be done from the palette, beside finding.
import { useLocation } from 'wouter';
import { ConnectIcon, ShareIcon } from '../../../components/icons.tsx';
import { callApi } from '../../../lrs-client/call-api.ts';
import { useMessages } from '../../../messages/use-messages.ts';
import { openAdding } from '../../../stores/adding.ts';
import { announce } from '../../../stores/announcement.ts';
import { useLanguage } from '../../../stores/language.ts';
import { openKeys } from '../../../stores/palette.ts';
import { status } from '../../../stores/status.ts';
import {
  AddIcon,
  CollectionsIcon,
  ExportIcon,
  ImportIcon,
  MoreIcon,
  OverviewIcon,
  RemovedIcon,
  SafekeepingIcon,
} from '../navigation-icons.tsx';
import { usePlaces } from '../use-places.ts';
import type { PaletteEntry } from './palette-entry.ts';
import { useProfileActions } from './use-profile-actions.tsx';

export function useActions(): readonly PaletteEntry[] {
  const { finding, welcome } = useMessages();
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const places = usePlaces();
  const profileActions = useProfileActions();
  const current = status.use();
  const hasSample = current.phase === 'ready' && current.value.hasSample;

  const makeCollection = async () => {
    const outcome = await callApi('POST /api/collections', { body: { name: finding.newCollectionName } });
    if (outcome.ok) navigate(`/collections/${encodeURIComponent(outcome.answer.id)}`);
  };
  const putSampleIn = async () => {
    const outcome = await callApi('POST /api/sample', { body: { language } });
    if (!outcome.ok) return;
    announce(welcome.sampleIn(outcome.answer.statements));
    status.retry();
    navigate('/overview');
  };
  const takeSampleOut = async () => {
    const outcome = await callApi('DELETE /api/sample');
    if (!outcome.ok) return;
    announce(welcome.sampleRemoved);
    status.retry();
    navigate('/overview');
  };

  return [
    { key: 'add', text: finding.add, icon: <AddIcon />, run: () => openAdding() },
    ...[...places.mine, ...places.comingIn, ...places.goingOut, ...places.kept].map(({ to, text, icon: Icon }) => ({
      key: to,
      text: finding.goTo(text),
      icon: <Icon />,
      run: () => navigate(to),
    })),
    { key: 'collection', text: finding.newCollection, icon: <CollectionsIcon />, run: () => void makeCollection() },
    { key: 'connect', text: finding.connect, icon: <ConnectIcon />, run: () => navigate('/connect?new') },
    { key: 'share', text: finding.share, icon: <ShareIcon />, run: () => navigate('/share') },
    { key: 'import', text: finding.import, icon: <ImportIcon />, run: () => navigate('/import') },
    { key: 'export', text: finding.export, icon: <ExportIcon />, run: () => navigate('/export') },
    { key: 'backup', text: finding.backUp, icon: <SafekeepingIcon />, run: () => navigate('/safekeeping') },
    ...profileActions,
    { key: 'period', text: finding.deletePeriod, icon: <RemovedIcon />, run: () => navigate('/removed?period') },
    hasSample
      ? { key: 'sample', text: finding.removeSample, icon: <RemovedIcon />, run: () => void takeSampleOut() }
      : { key: 'sample', text: finding.trySample, icon: <OverviewIcon />, run: () => void putSampleIn() },
    { key: 'keys', text: finding.showKeys, detail: '?', icon: <MoreIcon />, run: openKeys },
  ];
}
