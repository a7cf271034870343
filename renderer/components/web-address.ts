/** The text as an address that may be opened, if it is one: http or https, nothing hidden in it. */
export function webAddress(text: string): string | undefined {
  if (!/^https?:\/\/[^\s\p{Cc}]+$/iu.test(text)) return undefined;
  try {
    const { protocol, username, password, href } = new URL(text);
    const isWeb = protocol === 'http:' || protocol === 'https:';
    return isWeb && username === '' && password === '' ? href : undefined;
  } catch {
    return undefined;
  }
}
