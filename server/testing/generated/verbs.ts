import type { Verb } from '../../contract/xapi/verb.ts';
import type { Random } from './random.ts';

const adl = 'http://adlnet.gov/expapi/verbs/';
const video = 'https://w3id.org/xapi/video/verbs/';

/** Where a verb's name alone does not make its id, and what it is called in the learner's languages. */
const known = {
  registered: { id: `${adl}registered`, es: 'se inscribió en', de: 'schrieb sich ein', ja: '登録した' },
  launched: { id: `${adl}launched`, es: 'lanzó', de: 'startete', ja: '起動した' },
  initialized: { id: `${adl}initialized`, es: 'inicializó', de: 'begann', ja: '開始した' },
  experienced: { id: `${adl}experienced`, es: 'experimentó', de: 'erlebte', ja: '体験した' },
  progressed: { id: `${adl}progressed`, es: 'avanzó en', de: 'kam voran', ja: '進んだ' },
  answered: { id: `${adl}answered`, es: 'respondió', de: 'beantwortete', ja: '答えた' },
  completed: { id: `${adl}completed`, es: 'completó', de: 'schloss ab', ja: '完了した' },
  passed: { id: `${adl}passed`, es: 'aprobó', de: 'bestand', ja: '合格した' },
  failed: { id: `${adl}failed`, es: 'suspendió', de: 'bestand nicht', ja: '不合格になった' },
  scored: { id: `${adl}scored`, es: 'puntuó', de: 'erzielte', ja: '得点した' },
  terminated: { id: `${adl}terminated`, es: 'terminó', de: 'beendete', ja: '終了した' },
  satisfied: { id: 'https://w3id.org/xapi/adl/verbs/satisfied', es: 'satisfizo', de: 'erfüllte', ja: '満たした' },
  attended: { id: `${adl}attended`, es: 'asistió a', de: 'nahm teil an', ja: '出席した' },
  commented: { id: `${adl}commented`, es: 'comentó', de: 'kommentierte', ja: 'コメントした' },
  read: { id: 'https://w3id.org/xapi/dod-isd/verbs/read', es: 'leyó', de: 'las', ja: '読んだ' },
  practised: { id: 'https://w3id.org/xapi/dod-isd/verbs/practiced', es: 'practicó', de: 'übte', ja: '練習した' },
  planned: { id: 'http://id.tincanapi.com/verb/planned-learning', es: 'planeó', de: 'plante', ja: '計画した' },
  played: { id: `${video}played`, es: 'reprodujo', de: 'spielte ab', ja: '再生した' },
  paused: { id: `${video}paused`, es: 'pausó', de: 'hielt an', ja: '一時停止した' },
  seeked: { id: `${video}seeked`, es: 'saltó', de: 'sprang', ja: '移動した' },
  voided: { id: `${adl}voided`, es: 'anuló', de: 'erklärte für ungültig', ja: '無効にした' },
} as const;

export type VerbName = keyof typeof known;

export function verbId(name: VerbName): string {
  return known[name].id;
}

/** Most products name a verb in English alone, some in every language they have, a few not at all. */
export function aVerb(name: VerbName, random: Random): Verb {
  const { id, ...translations } = known[name];
  const kind = random.integer(1, 20);
  if (kind === 1) return { id };
  if (kind <= 4) return { id, display: { en: name, ...translations } };
  return { id, display: { [kind <= 8 ? 'en' : 'en-US']: name } };
}
