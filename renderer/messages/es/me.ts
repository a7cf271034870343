import type { MeMessages } from '../en/me.ts';
import type { Formats } from '../formats.ts';
import { emphasis, phrase } from '../phrase.ts';

export function spanishMe(formats: Formats): MeMessages {
  return {
    title: 'Yo',
    lead: 'Quién eres y con qué identidades te han registrado otros. Todo se queda en este equipo.',
    name: 'Nombre',
    nameHint: 'Aparece en lo que añades a mano y ayuda a encontrar tus otras identidades.',
    saved: 'Guardado',
    picture: 'Mi foto',
    choosePicture: 'Elegir una foto',
    changePicture: 'Cambiar la foto',
    removePicture: 'Quitar la foto',
    pictureUnreadable: 'Este archivo no es una imagen que se pueda mostrar aquí. Elige un archivo PNG, JPEG o WebP.',
    mine: 'Esto soy yo',
    mineHint:
      'También las direcciones antiguas: un correo que cambiaste hace años sigues siendo tú. Al compartir se sustituyen por la identidad con la que te conocen.',
    noneMine: 'Todavía no hay nada. Responde arriba a «¿Eres tú?» o añade una dirección de correo o una cuenta tuya.',
    noneKnown: 'Todavía no hay nada. Añade una dirección de correo o una cuenta tuya.',
    first: 'Primera',
    firstHint: 'Lo que añades a mano trata de esta.',
    makeFirst: 'Poner en primer lugar',
    makeFirstNamed: (name: string) => `Poner en primer lugar: ${name}`,
    madeFirst: (name: string) => `${name} está ahora en primer lugar`,
    statements: (count: number) =>
      count === 0
        ? 'aún en ningún Statement'
        : formats.plural(count, { one: 'en # Statement', other: 'en # Statements' }),
    add: 'Añadir una identidad',
    addTitle: 'Añadir una identidad mía',
    addAction: 'Añadir',
    remove: 'Quitar',
    removeNamed: (name: string) => `Quitar ${name}`,
    removeTitle: (name: string) => phrase`¿${emphasis(name)} no eres tú?`,
    removeText:
      'Sus Statements siguen en tu historial y se te volverá a preguntar. Lo que ya has decidido compartir sigue como lo decidiste; en lo nuevo ya no cuenta como tú.',
    removeAction: 'Quitar de mis identidades',
    asked: '¿Eres tú?',
    askedHint: 'Actúan en tu historial y Cairn aún no sabe si son tú.',
    resembles: {
      'same-name': 'Se llama igual que tú',
      'same-name-in-address': 'Tu nombre está en la dirección',
    },
    examples: 'Por ejemplo',
    seeAll: (count: number) => formats.plural(count, { one: 'Ver el Statement', other: 'Ver los # Statements' }),
    yes: 'Sí, soy yo',
    yesNamed: (name: string) => `Sí, soy yo: ${name}`,
    no: 'No, es otra persona',
    noNamed: (name: string) => `No, es otra persona: ${name}`,
    saidYes: (name: string) => `${name} eres tú`,
    saidNo: (name: string) => `${name} es otra persona`,
    others: 'Otras personas',
    othersHint: 'Sus Statements siguen en tu historial, pero no cuentan como experiencias tuyas.',
    askAgain: 'Volver a preguntar',
    askAgainNamed: (name: string) => `Volver a preguntar por ${name}`,
  };
}
