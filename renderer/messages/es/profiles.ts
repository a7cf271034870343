import type { ProfileMessages } from '../en/profiles.ts';
import { emphasis, phrase } from '../phrase.ts';

export function spanishProfiles(): ProfileMessages {
  return {
    title: 'Perfiles',
    text: 'Cada perfil es un registro aparte: para otra persona que usa este equipo, o para separar lo que aprendes en el trabajo y por tu cuenta. Solo uno está abierto a la vez.',
    limits:
      'Una actividad conectada a un perfil solo puede guardar mientras ese perfil está abierto. Los perfiles separan los registros, pero no los cierran con llave: quien use esta cuenta del equipo puede abrirlos todos.',
    unnamed: 'Mi registro',
    isOpen: 'Abierto ahora',
    isMissing: 'No se encuentra la carpeta',
    missingText: 'Conecta el disco en el que está y ábrelo después.',
    open: 'Abrir',
    openNamed: (name) => `Abrir ${name}`,
    rename: 'Cambiar el nombre…',
    renameNamed: (name) => `Cambiar el nombre de ${name}`,
    renameTitle: 'Cambiar el nombre del perfil',
    renamed: 'El perfil tiene su nombre nuevo',
    forget: 'Olvidar…',
    forgetNamed: (name) => `Olvidar ${name}`,
    forgetTitle: (name) => phrase`¿Olvidar ${emphasis(name)}?`,
    forgetText:
      'Desaparece de esta lista. Su carpeta se queda donde está, con todo lo que contiene: añade un perfil con esa carpeta para tenerlo de vuelta.',
    forgetAction: 'Olvidar',
    add: 'Añadir un perfil…',
    addTitle: 'Añadir un perfil',
    addAction: 'Añadir',
    added: (name) => `${name} está añadido. Sigue abierto el registro de antes.`,
    name: 'Nombre',
    nameHint: 'De quién es el registro, o para qué.',
    save: 'Guardar',
    folder: 'Carpeta, si ya tienes una pensada',
    folderHint:
      'Si la dejas vacía, Cairn busca un sitio. Si en la carpeta ya hay un registro, ese es el que abre el perfil.',
    opening: (name) => phrase`Abriendo ${emphasis(name)}`,
    openingText: 'Cairn cierra este registro y abre el otro. Esta página vuelve por sí sola.',
    notOpened: (name) => phrase`No se ha abierto ${emphasis(name)}`,
    openedBefore: 'No se pudo abrir, así que está abierto otra vez el registro de antes. No ha cambiado nada.',
    switch: (name) => `Perfil: ${name}`,
    manage: 'Todos los perfiles',
  };
}
