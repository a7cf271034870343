// Whose record this tab shows. What was typed, picked or filtered in one must never meet another.
const keptAs = 'cairn-profile';

/** The id of its profile; empty until that is known. */
export function shownProfile(): string {
  return sessionStorage.getItem(keptAs) ?? '';
}

/** Whether another profile answers than the one this tab has shown so far. */
export function isOtherProfile(id: string): boolean {
  const shown = shownProfile();
  if (shown === '') sessionStorage.setItem(keptAs, id);
  return shown !== '' && shown !== id;
}

/** Leaves everything of the profile that was shown, and loads the page anew for the one that is open. */
export function beginAnew(id: string): void {
  sessionStorage.setItem(keptAs, id);
  window.location.replace('/overview');
}
