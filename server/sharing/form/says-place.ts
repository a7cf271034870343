// Which extensions say where somebody was. Nothing in the standard marks them, so their names are read.
import { isObject } from '../../contract/xapi/check.ts';
import { valuesIn } from './values-in.ts';

/** Names of places, positions and postal or network addresses: matched as whole words, so that "geometry" is none. */
const PLACE_WORDS: ReadonlySet<string> = new Set(
  `geo geojson geohash geopoint geoposition geolocation gps lat latitude lon lng longitude altitude coordinate
  coordinates coords location locations locality place places whereabouts venue building campus room address addresses
  street city town postal postcode zipcode region country timezone ip ipv ipaddress wifi ssid`.split(/\s+/),
);

/** An escape of an IRI, which is no word. */
const ESCAPES = /%[\da-f]{2}/gi;
const WORDS = /[a-z]+/gi;
const CAMEL_CASE = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;

/** Whether an extension says where somebody was: its key does, or the name of a member anywhere in its value. */
export function saysPlace(key: string, value: string): boolean {
  if (namesPlace(pathOf(key))) return true;
  return value.includes('{') && keysIn(JSON.parse(value)).some(namesPlace);
}

/** An IRI without its scheme and host: `https://geo.example.org/speed` says how fast, not where. */
function pathOf(iri: string): string {
  return iri.replace(/^[^:]*:(?:\/\/[^/?#]*)?/, '');
}

/**
 * Whether one of the words of a name is of a place. `ipAddress`, `ip-address` and `IPADDRESS` are the same: a run of
 * letters counts as a whole, in its camel-case words, and together with the next word.
 */
function namesPlace(name: string): boolean {
  const runs = name.replace(ESCAPES, ' ').match(WORDS) ?? [];
  const words = runs.flatMap((run) => run.match(CAMEL_CASE) ?? []).map((word) => word.toLowerCase());
  return (
    runs.some((run) => PLACE_WORDS.has(run.toLowerCase())) ||
    words.some((word, index) => PLACE_WORDS.has(word) || PLACE_WORDS.has(word + (words[index + 1] ?? '')))
  );
}

/** The keys of all objects in a value, each once, so that a list of many readings costs little. */
function keysIn(value: unknown): string[] {
  const keys = new Set<string>();
  for (const one of valuesIn(value)) if (isObject(one)) for (const key of Object.keys(one)) keys.add(key);
  return [...keys];
}
