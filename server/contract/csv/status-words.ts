// How something ended, in the words of reports in English and Spanish.
import type { CsvMeaning } from '../csv-mapping.ts';
import { foldWords } from './fold-text.ts';

/** In this order: "not completed" is not "completed", "completed without passing" is "failed". */
const meanings: readonly (readonly [CsvMeaning, RegExp])[] = [
  [
    'failed',
    /\b(?:fail(?:ed|ure)?|suspens[oa]s?|suspendid[oa]|reprobad[oa]|desaprobad[oa]|no apt[oa]|no superad[oa]|unsatisfactory)\b/,
  ],
  ['failed', /\b(?:no aprob|sin aprob|not pass|did not pass|without pass|did not achieve|no aprueba|below passing)/],
  ['nothing', /\b(?:in ?complete|incomplet[oa])\b/],
  ['nothing', /^(?:not|no|sin|never|nunca)\b(?!$)/],
  [
    'nothing',
    /\b(?:absent|ausente|ausencia|falta|faltas|absence|absent|excused|justificad[oa]|waitlist(?:ed)?|lista de espera)\b/,
  ],
  ['nothing', /\b(?:cancell?ed|cancelad[oa]|withdrawn|dropped|anulad[oa]|baja|expired|caducad[oa]|vencid[oa])\b/],
  [
    'nothing',
    /\b(?:pending|pendiente|assigned|asignad[oa]|enrol?led|registered|inscrit[oa]|matriculad[oa]|approved to|scheduled)\b/,
  ],
  [
    'passed',
    /\b(?:pass|passed|aprobad[oa]|aprobatori[oa]|apt[oa]|superad[oa]|satisfactory|satisfactori[oa]|achieved pass|sobresaliente|notable|bien)\b/,
  ],
  [
    'begun',
    /\b(?:in progress|started|begun|en curso|en progreso|en proceso|empezad[oa]|iniciad[oa]|comenzad[oa]|ongoing)\b/,
  ],
  [
    'completed',
    /\b(?:complet(?:e|ed|ad[oa])|finish(?:ed)?|finalizad[oa]|finaliz[oa]|terminad[oa]|done|hech[oa]|realizad[oa]|acabad[oa]|leid[oa])\b/,
  ],
  ['attended', /\b(?:attended|present|presente|asistio|asistid[oa]|asiste|late|tarde|retraso)\b/],
];

const yes = /^(?:1|1 0+|yes|y|si|s|true|verdadero|x|ok|v)$/;
const no = /^(?:0|0 0+|no|n|false|falso|f)$/;

/** What a word means; undefined where nobody can tell. `yesMeans` is said by the column, such as "Attended". */
export function meaningOf(word: string, yesMeans: CsvMeaning): CsvMeaning | undefined {
  const folded = foldWords(word);
  if (folded === '') return /[✓✔☑]/u.test(word) ? yesMeans : 'nothing';
  if (yes.test(folded)) return yesMeans;
  if (no.test(folded)) return 'nothing';
  return meanings.find(([, words]) => words.test(folded))?.[0];
}
