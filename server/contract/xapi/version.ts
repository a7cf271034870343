/** The lines of the standard that Cairn speaks, each by its latest patch. */
export type XapiVersion = '1.0.3' | '2.0.0';
