export type AgentMessages = ReturnType<typeof englishAgent>;

/** By what somebody is known in Statements. */
export function englishAgent() {
  return {
    knownBy: 'Known by',
    kind: { mail: 'An e-mail address', account: 'An account on a site' },
    mail: 'E-mail',
    homePage: 'Site of the account',
    homePageHint: 'Its home page, such as https://acme.example',
    homePageWrong: 'This needs https:// in front, such as https://acme.example',
    account: 'Account',
    accountHint: 'The name or number of the account on that site.',
  };
}
