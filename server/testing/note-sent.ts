import { asItIs } from '../contract/sharing/share-form.ts';
import type { Store } from '../store/open-store.ts';

const destinationId = 'acme';
const shareId = 'share';

/** Lets the ledger say that Statements, given by their ids, were sent to a destination, once each. There is no network. */
export function noteSent(store: Store, ids: readonly string[]): void {
  store.transaction(() => {
    if (store.destinations.find(destinationId) === undefined) addDestination(store);
    for (const sequence of ids.flatMap((id) => store.statements.sequenceOf(id) ?? [])) {
      store.deliveries.insert({ shareId, destinationId, kind: 'statement', sequence, text: null, sentId: null });
    }
    for (const row of store.outgoing.waiting(destinationId, 0, ids.length)) {
      store.outgoing.updateSent(row, 0, 'sha256', { status: 200, words: '' });
    }
  });
}

function addDestination(store: Store): void {
  store.destinations.insert(
    destinationId,
    {
      name: 'Acme',
      kind: 'employer',
      address: 'https://acme.example/xapi',
      login: 'basic',
      key: 'key',
      tokenAddress: '',
      tokenScope: '',
      allowUnencrypted: false,
      secret: new Uint8Array(0),
      versions: ['1.0.3'],
    },
    0,
  );
  store.shares.insert({ id: shareId, kind: 'picked', destinationId, form: asItIs, identities: [], createdAt: 0 }, []);
}
