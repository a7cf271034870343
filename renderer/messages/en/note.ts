export type NoteMessages = ReturnType<typeof englishNote>;

/** What the learner writes about something, in its place. */
export function englishNote() {
  return {
    label: 'My note',
    placeholder: 'What I want to remember of it…',
    saved: 'Saved',
    stillHere: 'This is not saved yet. What you wrote is still here.',
  };
}
