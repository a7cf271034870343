import type { CommonMessages } from '../en/common.ts';

export function spanishCommon(): CommonMessages {
  return {
    loading: 'Cargando…',
    readingShort: (share: string) => `Leyendo lo nuevo: ${share}`,
    reading: (share: string) =>
      `Cairn está leyendo tu registro: ${share}. Si es largo tarda unos minutos, solo esta vez.`,
    retry: 'Reintentar',
    cancel: 'Cancelar',
    close: 'Cerrar',
    copy: 'Copiar',
    copied: 'Copiado',
    copyFailed: 'El navegador no permitió copiar. Selecciona el texto y cópialo a mano.',
    copyWhat: (what) => `Copiar ${what}`,
    chooseFolder: 'Elegir…',
    exactJson: 'JSON exacto',
  };
}
