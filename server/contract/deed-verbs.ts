import type { Deed } from './by-hand.ts';
import { deeds } from './by-hand.ts';
import type { Verb } from './xapi/verb.ts';

/** Each deed as a Verb of the ADL vocabulary, or of the TinCan registry. No two deeds share one. */
export const verbOfDeed: Readonly<Record<Deed, Verb>> = {
  read: { id: 'http://activitystrea.ms/schema/1.0/read', display: { en: 'read', es: 'leyó' } },
  watched: { id: 'http://activitystrea.ms/schema/1.0/watch', display: { en: 'watched', es: 'vio' } },
  listened: { id: 'http://activitystrea.ms/schema/1.0/listen', display: { en: 'listened to', es: 'escuchó' } },
  attended: { id: 'http://adlnet.gov/expapi/verbs/attended', display: { en: 'attended', es: 'asistió a' } },
  completed: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed', es: 'completó' } },
  passed: { id: 'http://adlnet.gov/expapi/verbs/passed', display: { en: 'passed', es: 'aprobó' } },
  practised: { id: 'http://id.tincanapi.com/verb/performed-offline', display: { en: 'practised', es: 'practicó' } },
  built: { id: 'http://activitystrea.ms/schema/1.0/build', display: { en: 'built', es: 'construyó' } },
  wrote: { id: 'http://activitystrea.ms/schema/1.0/author', display: { en: 'wrote', es: 'escribió' } },
  presented: { id: 'http://activitystrea.ms/schema/1.0/present', display: { en: 'presented', es: 'presentó' } },
  taught: { id: 'http://id.tincanapi.com/verb/mentored', display: { en: 'taught', es: 'enseñó' } },
  earned: { id: 'http://id.tincanapi.com/verb/earned', display: { en: 'earned', es: 'obtuvo' } },
  visited: { id: 'http://activitystrea.ms/schema/1.0/at', display: { en: 'visited', es: 'visitó' } },
  discussed: { id: 'http://id.tincanapi.com/verb/talked-with', display: { en: 'discussed', es: 'conversó sobre' } },
};

/** The deed that a Verb stands for; undefined for any other Verb. */
export function deedOf(verb: string): Deed | undefined {
  return deeds.find((deed) => verbOfDeed[deed].id === verb);
}
