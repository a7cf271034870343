import type { PassphraseMessages } from '../en/passphrase.ts';
import type { Formats } from '../formats.ts';

export function spanishPassphrase(formats: Formats): PassphraseMessages {
  return {
    label: 'Frase de contraseña nueva',
    hint: 'Al menos 10 caracteres. Lo mejor son cuatro o cinco palabras que no tengan relación.',
    more: (count) => formats.plural(count, { one: 'Falta # carácter', other: 'Faltan # caracteres' }),
    strength: { enough: 'Suficiente. Más larga es más segura.', strong: 'Muy segura.' },
    again: 'La misma otra vez',
    againHint: 'Para que un error al teclear no te deje fuera.',
    other: 'No es la misma.',
    same: 'Es la misma.',
    warning:
      'Nadie puede abrir esto sin la frase, y nadie puede averiguarla por ti. Apúntala y guárdala en un lugar seguro.',
    ask: 'Frase de contraseña',
  };
}
