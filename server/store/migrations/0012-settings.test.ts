import { expect, it } from 'vitest';
import { openBefore } from '../../testing/open-before.ts';
import { createSettingsStore } from '../settings-store.ts';
import { settings } from './0012-settings.ts';

it('brings a place for what the learner sets', () => {
  const { database, takeStep } = openBefore(settings);
  takeStep();
  const store = createSettingsStore(database);
  expect(store.find('backups')).toBeUndefined();
  store.set('backups', { isOn: false });
  store.set('backups', { isOn: true });
  expect(store.find('backups')).toEqual({ isOn: true });
});
