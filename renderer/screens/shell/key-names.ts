/** What stands on the key that goes with letters for commands. */
export const controlKey = /^Mac|^iP/.test(navigator.platform) ? '⌘' : 'Ctrl';
