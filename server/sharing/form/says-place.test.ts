import { describe, expect, it } from 'vitest';
import { saysPlace } from './says-place.ts';

describe('an extension says where somebody was', () => {
  it.each([
    'http://id.tincanapi.com/extension/location',
    'http://id.tincanapi.com/extension/ip-address',
    'https://example.org/x/ipAddress',
    'https://example.org/x#IPAddress',
    'https://example.org/x?name=client_ip',
    'https://example.org/x/IPv4',
    'https://example.org/x/geoJSON',
    'https://example.org/x/latLng',
    'https://example.org/x/zip-code',
    'https://example.org/x/TimeZone',
    'https://example.org/x/POSTALCODE/postal',
    'urn:example:venue',
    'tag:example.org,2025:class%20room',
  ])('when its key is %s', (key) => {
    expect(saysPlace(key, '1')).toBe(true);
  });

  it.each([
    '{"latitude":1,"longitude":2}',
    '{"session":[{"device":{"gpsFix":1}}]}',
    '{"\\u0067eo":null}',
    '[[{"postalAddress":"x"}]]',
  ])('when a member of it does: %s', (value) => {
    expect(saysPlace('https://example.org/x/session', value)).toBe(true);
  });

  it.each([
    'https://example.org/x/geometry',
    'https://example.org/x/displacement',
    'https://example.org/x/ideology',
    'https://example.org/x/relation',
    'https://example.org/x/translation',
    'https://example.org/x/replaced-by',
    'https://example.org/x/allocation',
    'https://example.org/x/mushroom',
    'https://geo.example.org/speed',
    'https://location:80?x=1',
  ])('but not when its key is %s', (key) => {
    expect(saysPlace(key, '{"text":"a place","planet":"Earth","ship":1}')).toBe(false);
  });
});
