import type { DeliveryMessages } from '../en/delivery.ts';
import type { Formats } from '../formats.ts';
import { name, phrase } from '../phrase.ts';

export function spanishDelivery(formats: Formats): DeliveryMessages {
  return {
    state: {
      waiting: 'En espera',
      sent: 'Enviado',
      refused: 'Rechazado',
      withdrawn: 'Cancelado',
    },
    attempts: (count) => formats.plural(count, { one: 'un intento', other: '# intentos' }),
    notTried: 'sin intentar todavía',
    nextAttempt: 'próximo intento',
    confirmed: (status) => phrase`Lo confirmaron (código ${String(status)}).`,
    answered: (status, words) =>
      words === ''
        ? phrase`Respondieron con el código ${String(status)}.`
        : phrase`Respondieron: ${name(words)} (código ${String(status)})`,
    notReached: (words) =>
      words === '' ? phrase`No se pudo llegar hasta allí.` : phrase`No se pudo llegar hasta allí: ${name(words)}`,
    page: (first, last, total) => `${formats.number(first)}–${formats.number(last)} de ${formats.number(total)}`,
    previous: 'Anterior',
    next: 'Siguiente',
    pages: 'Páginas de entregas',
  };
}
