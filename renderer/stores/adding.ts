// The form that adds something by hand: whether it is open, what it begins with, and what was added last.
import { create } from 'zustand';
import type { Template } from '../../server/contract/by-hand.ts';
import { findDraft } from './adding-draft.ts';

export type Adding = {
  /** Id of the Statement that the new one takes the place of. */
  readonly replaces?: string;
  readonly template?: Template;
};

export type Added = {
  /** The new Statement's id. */
  readonly id: string;
  readonly title: string;
  /** It took the place of another. */
  readonly isChange: boolean;
};

/** A form that was open when the page was loaded anew is open again. */
export const useAdding = create<{ readonly open: Adding | undefined; readonly added: Added | undefined }>(() => {
  const draft = findDraft()?.draft;
  const open = draft && (draft.replaces === undefined ? {} : { replaces: draft.replaces });
  return { open, added: undefined };
});

/** Opens the form. One that is open stays as it is. */
export function openAdding(options: Adding = {}): void {
  useAdding.setState(({ open }) => ({ open: open ?? options, added: undefined }));
}

export function closeAdding(added?: Added): void {
  useAdding.setState({ open: undefined, added });
}

export function dismissAdded(): void {
  useAdding.setState({ added: undefined });
}
