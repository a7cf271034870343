/**
 * Where the next page is: `more` names it by its path on the server, or in full (xAPI 1.0.3 Data 2.5). An LRS behind a
 * proxy may name itself with http:// where it is reached by https://: then the endpoint's own scheme counts.
 */
export function nextPage(endpoint: string, more: string): string {
  if (!URL.canParse(more, `${endpoint}/`)) return more;
  const page = new URL(more, `${endpoint}/`);
  const { origin, host } = new URL(endpoint);
  return page.host === host ? `${origin}${page.pathname}${page.search}` : page.href;
}

/** Pages without a Statement that are walked through one after the other. */
const mostEmptyPages = 100;

/** Notices pages that lead back to where they came from. */
export function createLoopWatch() {
  const seen = new Set<string>();
  let emptyPages = 0;

  return {
    /** Whether it goes on without end behind a page: with nothing new, and a `more` or Statements as in one before. */
    isLoop(page: { readonly more: string; readonly ids: string; readonly hasNew: boolean }): boolean {
      const { more, ids, hasNew } = page;
      emptyPages = ids === '' ? emptyPages + 1 : 0;
      const marks = [`more ${more}`, ...(ids === '' ? [] : [`ids ${ids}`])];
      const isKnown = marks.some((mark) => seen.has(mark));
      for (const mark of marks) seen.add(mark);
      return !hasNew && (isKnown || emptyPages > mostEmptyPages);
    },
  };
}
