export type CommonMessages = ReturnType<typeof englishCommon>;

export function englishCommon() {
  return {
    loading: 'Loading…',
    readingShort: (share: string) => `Reading what is new: ${share}`,
    reading: (share: string) => `Cairn is reading your record: ${share}. A long record takes a few minutes, once.`,
    retry: 'Try again',
    cancel: 'Cancel',
    close: 'Close',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'The browser did not allow copying. Select the text and copy it by hand.',
    copyWhat: (what: string) => `Copy ${what}`,
    chooseFolder: 'Choose…',
    exactJson: 'Exact JSON',
  };
}
