import { useSearch } from 'wouter';

/**
 * The part of the address behind `?`. wouter decodes it once by itself, and so would take another IRI for one that holds
 * `%20`: its hook only tells of changes here.
 */
export function useAddressQuery(): URLSearchParams {
  useSearch();
  return new URLSearchParams(window.location.search);
}
