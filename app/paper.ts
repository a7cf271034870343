/** The background of every window, the same as the page's own, so that nothing flashes before a page is painted. */
export const paper = { light: '#f5f2ec', dark: '#191815' } as const;
