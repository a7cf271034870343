/** Whether a Content-Type says JSON, with or without parameters. */
export function isJsonType(type: string): boolean {
  return /^application\/json\s*(?:;|$)/i.test(type.trim());
}
