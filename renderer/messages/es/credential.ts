import type { CredentialMessages } from '../en/credential.ts';
import { emphasis, phrase } from '../phrase.ts';

export function spanishCredential(): CredentialMessages {
  return {
    signature: {
      confirmed: {
        title: 'Firma confirmada',
        text: 'No ha cambiado desde que se firmó, y la clave es aquella con la que el emisor se identifica. Si el nombre que aparece al lado es correcto, la clave no puede decirlo.',
      },
      intact: {
        title: 'Firma intacta, emisor sin confirmar',
        text: 'No ha cambiado desde que se firmó. Si la firmó el emisor no se puede saber sin preguntarle.',
      },
      changed: {
        title: 'La firma no coincide',
        text: 'Se cambió después de firmarse, o nunca estuvo bien firmada. No te fíes de ella.',
      },
      unsigned: {
        title: 'Sin firma',
        text: 'Nada en ella demuestra quién la hizo. Si es importante, pregunta al emisor.',
      },
      unchecked: {
        title: 'Firma sin comprobar',
        text: 'Está firmada de una forma que aquí no se puede comprobar sin preguntar a nadie.',
      },
    },
    holder: {
      learner: 'Se te dio a ti: contiene una de tus identidades.',
      other: 'Se dio a otra persona: contiene una dirección de correo que no es ninguna de las tuyas.',
    },
    title: 'Insignia o credencial',
    checking: 'Comprobando la firma…',
    issuedBy: (issuer) => phrase`Emitida por ${emphasis(issuer)}`,
    unnamedIssuer: 'No se nombra al emisor',
    expired: 'Caducada',
    notYet: 'Aún no es válida',
    validFrom: (day) => `Válida desde: ${day}.`,
    validUntil: (day) => `Válida hasta: ${day}.`,
    wasValidUntil: (day) => `Fue válida hasta: ${day}.`,
    revocation: 'Si se retiró después solo lo sabe el emisor. No se ha preguntado a nadie.',
    detail: 'En detalle',
  };
}
