import type { LeftOutPart } from '../../../server/contract/sharing/share-form.ts';
import type { FormMessages } from '../en/form.ts';
import type { Formats } from '../formats.ts';
import { name, phrase } from '../phrase.ts';

export function spanishForm(formats: Formats): FormMessages {
  const part: FormMessages['part'] = {
    responses: { label: 'Respuestas', hint: 'Lo que respondiste a las preguntas.', inSentence: 'respuestas' },
    scores: {
      label: 'Puntuaciones',
      hint: 'Puntos y porcentajes. Si aprobaste o completaste algo, eso se queda.',
      inSentence: 'puntuaciones',
    },
    attachments: {
      label: 'Archivos',
      hint: 'Certificados, textos y otros archivos que lo acompañan.',
      inSentence: 'archivos',
    },
    places: { label: 'Lugares', hint: 'En qué plataforma ocurrió y dónde estabas.', inSentence: 'lugares' },
    people: {
      label: 'Otras personas',
      hint: 'Docentes, equipos y quien más participara.',
      inSentence: 'otras personas',
    },
    times: { label: 'Horas', hint: 'La hora del día. El día se queda.', inSentence: 'horas' },
    'version-2': {
      label: 'Lo que solo tiene xAPI 2.0',
      hint: 'Para sitios que hablan un xAPI más antiguo y lo rechazarían.',
      inSentence: 'lo que solo tiene xAPI 2.0',
    },
  };
  return {
    title: 'En qué forma',
    who: 'Quién eres allí',
    asItIs: 'Tal como está',
    asItIsHint: 'Se te nombra como se registró.',
    asSomebody: 'Como…',
    asSomebodyHint: 'Por ejemplo tu correo en esta empresa, en lugar del tuyo propio.',
    identity: 'Allí te conocen como',
    another: 'Otra…',
    remember: 'Conservar esta identidad para la próxima vez',
    remembered: (agent) => phrase`${name(agent)} es ahora una de tus identidades.`,
    whoFirst: 'Di antes quién eres allí.',
    leaveOut: 'Dejar fuera',
    part,
    whichAreYou: '¿Cuáles de estas personas eres tú?',
    whichAreYouHint: 'Aparecen en tu historial. Cairn pone la otra identidad solo en el lugar de las que eres tú.',
    timesSeen: (count) => formats.plural(count, { one: 'en # Statement', other: 'en # Statements' }),
    namedOtherwise: '¿Te nombran también de otras formas?',
    thisIsMe: 'Soy yo',
    andMore: (count) =>
      formats.plural(count, { one: 'Otra aparece menos veces.', other: 'Otras # aparecen menos veces.' }),
    describe: (as: string | undefined, leftOut: readonly LeftOutPart[]) => {
      const without = `sin ${formats.list(leftOut.map((one) => part[one].inSentence))}`;
      if (as === undefined) return leftOut.length === 0 ? phrase`tal como está` : phrase`${without}`;
      return leftOut.length === 0 ? phrase`como ${name(as)}` : phrase`como ${name(as)}, ${without}`;
    },
  };
}
