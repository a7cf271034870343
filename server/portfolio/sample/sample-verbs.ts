// Verbs of the ADL vocabulary and the TinCan registry, as the sources of the sample record use them.
import { aVerb } from './told-statement.ts';

const adl = 'http://adlnet.gov/expapi/verbs/';
const tinCan = 'http://id.tincanapi.com/verb/';
const streams = 'http://activitystrea.ms/schema/1.0/';

export const verbs = {
  answered: aVerb(`${adl}answered`, 'answered', 'respondió'),
  attended: aVerb(`${adl}attended`, 'attended', 'asistió a'),
  completed: aVerb(`${adl}completed`, 'completed', 'completó'),
  earned: aVerb(`${tinCan}earned`, 'earned', 'obtuvo'),
  experienced: aVerb(`${adl}experienced`, 'experienced', 'vio'),
  failed: aVerb(`${adl}failed`, 'failed', 'suspendió'),
  initialized: aVerb(`${adl}initialized`, 'initialized', 'inició'),
  launched: aVerb(`${adl}launched`, 'launched', 'lanzó'),
  listened: aVerb(`${streams}listen`, 'listened to', 'escuchó'),
  passed: aVerb(`${adl}passed`, 'passed', 'aprobó'),
  paused: aVerb('https://w3id.org/xapi/video/verbs/paused', 'paused', 'pausó'),
  played: aVerb('https://w3id.org/xapi/video/verbs/played', 'played', 'reprodujo'),
  practised: aVerb(`${tinCan}performed-offline`, 'practised', 'practicó'),
  presented: aVerb(`${streams}present`, 'presented', 'presentó'),
  progressed: aVerb(`${adl}progressed`, 'progressed', 'avanzó'),
  read: aVerb(`${streams}read`, 'read', 'leyó'),
  registered: aVerb(`${adl}registered`, 'registered', 'se inscribió'),
  satisfied: aVerb('https://w3id.org/xapi/adl/verbs/satisfied', 'satisfied', 'cumplió'),
  started: aVerb('http://activitystrea.ms/start', 'started', 'empezó'),
  terminated: aVerb(`${adl}terminated`, 'terminated', 'terminó'),
  viewed: aVerb(`${tinCan}viewed`, 'viewed', 'vio'),
  voided: aVerb(`${adl}voided`, 'voided', 'anuló'),
} as const;
