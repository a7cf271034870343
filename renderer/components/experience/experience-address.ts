/** Where an experience is shown, by the IRI of its Activity. */
export function experienceAddress(activity: string): string {
  return `/experience?${new URLSearchParams({ activity })}`;
}
