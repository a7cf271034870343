import type { LearnerNotes } from '../../portfolio/notes.ts';
import type { ApiFunctions } from '../api-routes.ts';
import type { Announce } from './announce.ts';

type NoteOptions = {
  readonly notes: LearnerNotes;
  readonly announce: Announce;
  /** The words of an experience may be others now. */
  readonly onNoted: () => void;
};

export function noteFunctions({ notes, announce, onNoted }: NoteOptions): Pick<ApiFunctions, 'POST /api/notes'> {
  return {
    'POST /api/notes': ({ body }) => {
      const text = notes.set(body);
      announce('portfolio');
      onNoted();
      return { text };
    },
  };
}
