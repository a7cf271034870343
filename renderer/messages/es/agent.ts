import type { AgentMessages } from '../en/agent.ts';

export function spanishAgent(): AgentMessages {
  return {
    knownBy: 'Se te conoce por',
    kind: { mail: 'Un correo electrónico', account: 'Una cuenta en un sitio' },
    mail: 'Correo electrónico',
    homePage: 'Sitio de la cuenta',
    homePageHint: 'Su página principal, como https://acme.example',
    homePageWrong: 'Le falta https:// delante, como en https://acme.example',
    account: 'Cuenta',
    accountHint: 'El nombre o número de la cuenta en ese sitio.',
  };
}
