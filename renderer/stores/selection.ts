import { createSelection } from './create-selection.ts';

/** Statements picked in the transcript, on their way to the Share screen. */
export const statementSelection = createSelection();

/** Experiences picked in the transcript, by their Activities. */
export const experienceSelection = createSelection();
