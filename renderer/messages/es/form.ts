import type { LeftOutPart } from '../../../server/contract/sharing.ts';
import type { FormMessages } from '../en/form.ts';
import type { Formats } from '../formats.ts';
import { name, phrase } from '../phrase.ts';

export function spanishForm(formats: Formats): FormMessages {
  const part: FormMessages['part'] = {
    responses: { label: 'Respuestas', hint: 'Lo que respondió a las preguntas.', inSentence: 'respuestas' },
    scores: {
      label: 'Puntuaciones',
      hint: 'Puntos y porcentajes. Si aprobó o completó algo, eso se queda.',
      inSentence: 'puntuaciones',
    },
    attachments: {
      label: 'Archivos',
      hint: 'Certificados, textos y otros archivos que lo acompañan.',
      inSentence: 'archivos',
    },
    places: { label: 'Lugares', hint: 'En qué plataforma ocurrió y dónde estaba usted.', inSentence: 'lugares' },
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
    who: 'Quién es usted allí',
    asItIs: 'Tal como está',
    asItIsHint: 'Se le nombra como se registró.',
    asSomebody: 'Como…',
    asSomebodyHint: 'Por ejemplo su correo en esta empresa, en lugar del suyo propio.',
    identity: 'Allí se le conoce como',
    another: 'Otra…',
    remember: 'Conservar esta identidad para la próxima vez',
    remembered: (agent) => phrase`${name(agent)} es ahora una de sus identidades.`,
    whoFirst: 'Diga antes quién es usted allí.',
    leaveOut: 'Dejar fuera',
    part,
    whichAreYou: '¿Cuáles de estas personas es usted?',
    whichAreYouHint:
      'Aparecen en su historial. Cairn pone la otra identidad solo en el lugar de aquellas que son usted.',
    timesSeen: (count) => formats.plural(count, { one: 'en # Statement', other: 'en # Statements' }),
    namedOtherwise: '¿Se le nombra también de otras formas?',
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
