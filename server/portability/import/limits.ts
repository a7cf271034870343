/** Longest Statement that is read, in octets: as much as a request to the LRS may hold. */
export const largestStatement = 32 * 1024 * 1024;

/** Largest file that is looked at for a credential, and all of one import together; they lie in memory. In octets. */
export const largestBadge = 10 * 1024 * 1024;
export const largestBadges = 100 * 1024 * 1024;

/** Entries of a zip. */
export const mostEntries = 200_000;

/** What is packed so many times smaller, and larger than this many octets, is a bomb: an entry, and all together. */
export const highestRatio = 200;
export const smallEntry = 1024 * 1024;
export const smallTotal = 20 * 1024 * 1024;
