/** Octets of the largest file that Cairn keeps: an attachment of a Statement, or one that the learner adds. */
export const largestFile = 1024 ** 3;
