import type { NoteMessages } from '../en/note.ts';

export function spanishNote(): NoteMessages {
  return {
    label: 'Mi nota',
    placeholder: 'Lo que quiero recordar de esto…',
    saved: 'Guardado',
    stillHere: 'Esto todavía no está guardado. Lo que has escrito sigue aquí.',
  };
}
