import type { CommonMessages } from '../en/common.ts';

export function spanishCommon(): CommonMessages {
  return {
    loading: 'Cargando…',
    retry: 'Reintentar',
    cancel: 'Cancelar',
    close: 'Cerrar',
    copy: 'Copiar',
    copied: 'Copiado',
    copyFailed: 'El navegador no permitió copiar. Seleccione el texto y cópielo a mano.',
    copyWhat: (what) => `Copiar ${what}`,
    exactJson: 'JSON exacto',
    opensInBrowser: 'se abre en el navegador',
    none: 'ninguno',
  };
}
