// The words of the Comprehensive Learner Record 2.0 in JSON-LD. 1EdTech publishes them at two addresses and in no package.
const vocabulary = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const openBadges = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const credentials = 'https://www.w3.org/2018/credentials#';

/** Those of an AssociationType are of the type `xsd:anyURI`, where the published file declares no `xsd`. */
const address = (name: string) => ({ '@id': vocabulary + name, '@type': 'xsd:anyURI' });
const setOf = (name: string, type: string) => ({ '@id': vocabulary + name, '@type': type, '@container': '@set' });
const aliases = { id: '@id', type: '@type' };

export const clrContextAddress = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';

export const clrContext = {
  '@context': {
    ...aliases,
    ClrCredential: {
      '@id': `${vocabulary}ClrCredential`,
      '@context': { ...aliases, partial: { '@id': `${vocabulary}partial`, '@type': 'xsd:boolean' } },
    },
    ClrSubject: {
      '@id': `${vocabulary}ClrSubject`,
      '@context': {
        ...aliases,
        achievement: setOf('achievement', `${openBadges}Achievement`),
        association: setOf('association', `${vocabulary}Association`),
        verifiableCredential: setOf('verifiableCredential', `${credentials}verifiableCredential`),
        identifier: setOf('identifier-1', `${openBadges}Identifier`),
      },
    },
    Association: {
      '@id': `${vocabulary}Association`,
      '@context': {
        associationType: { '@id': `${vocabulary}AssociationType` },
        sourceId: address('sourceId'),
        targetId: address('targetId'),
      },
    },
  },
};
