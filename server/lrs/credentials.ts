import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type {
  Credential,
  IssuedCredential,
  NewCredential,
  OriginDecision,
  OriginRequest,
} from '../contract/credential.ts';
import { Problem } from '../contract/problem.ts';
import { isScope } from '../contract/scopes.ts';
import type { CredentialRow } from '../store/credential-store.ts';
import type { Store } from '../store/open-store.ts';
import type { Clock } from './clock.ts';
import { isoTime, isoTimeOrNull } from './clock.ts';

export type Credentials = ReturnType<typeof createCredentials>;

/** "Last used" is written at most this often a credential, in milliseconds. */
const lastUsedStep = 10_000;
const longestLabel = 200;
/** Sites that may wait for the learner's word about one credential. */
const mostAsked = 50;

/**
 * Keys and secrets of the activities that may use the endpoint. `hasOthers`: whether there are other records here, with
 * credentials of their own.
 */
export function createCredentials(store: Store, clock: Clock, hasOthers: () => boolean = () => false) {
  /** When each credential was last used by this program, in milliseconds since 1970. */
  const lastUsed = new Map<string, number>();

  function get(key: string): CredentialRow {
    const row = store.credentials.find(key);
    if (!row) throw new Problem('not-found', `There is no credential with the key ${key.slice(0, 60)}.`);
    return row;
  }

  function describe(row: CredentialRow): Credential {
    return {
      key: row.key,
      label: row.label,
      scopes: row.scopes,
      createdAt: isoTime(row.createdAt),
      lastUsedAt: isoTimeOrNull(row.lastUsedAt),
      revokedAt: isoTimeOrNull(row.revokedAt),
      origins: store.credentials.allowedOrigins(row.key),
    };
  }

  function requests(): OriginRequest[] {
    return store.credentials.askedOrigins().map(({ credentialKey, label, origin, changedAt }) => ({
      key: credentialKey,
      label,
      origin,
      askedAt: isoTime(changedAt),
    }));
  }

  return {
    /** Makes a credential; its secret is told here and never again. */
    issue(wanted: NewCredential): IssuedCredential {
      const { label, scopes } = checkNewCredential(wanted);
      const key = randomBytes(12).toString('hex');
      const secret = randomBytes(32).toString('base64url');
      store.credentials.insert({ key, label, scopes, secretHash: hashSecret(secret), createdAt: clock() });
      return { credential: describe(get(key)), secret };
    },

    list(): Credential[] {
      return store.credentials.issued().map(describe);
    },

    revoke(key: string): Credential {
      get(key);
      store.credentials.updateRevoked(key, clock());
      return describe(get(key));
    },

    /** The credential with this key and secret. Throws a Problem when they do not fit or it was revoked. */
    authenticate(key: string, secret: string): CredentialRow {
      const row = store.credentials.find(key);
      // Compared even when the key is unknown, so that the time taken does not tell which keys exist.
      const fits = timingSafeEqual(hashSecret(secret), row?.secretHash ?? hashSecret(''));
      if (!row || !fits) {
        const elsewhere = hasOthers() ? ' If they belong to another profile, open that one in Cairn.' : '';
        throw new Problem(
          'not-authenticated',
          `This key and secret do not belong together, or Cairn does not know them.${elsewhere} Make a new credential on the Connect page.`,
        );
      }
      if (row.revokedAt !== null) {
        throw new Problem(
          'credential-revoked',
          `The credential "${row.label}" was revoked. Make a new one on the Connect page.`,
        );
      }
      return row;
    },

    /** Rises whenever what `authenticate` answers may have changed. */
    revision: store.credentials.revision,

    /** Notes that a credential is in use. */
    touch(row: CredentialRow): void {
      const now = clock();
      if (now - (lastUsed.get(row.key) ?? row.lastUsedAt ?? 0) < lastUsedStep) return;
      lastUsed.set(row.key, now);
      void store.write(() => store.credentials.updateLastUsed(row.key, now)).catch(() => undefined);
    },

    /** Whether pages of a site may use a credential; an unknown site is noted for the learner to decide. */
    admitOrigin(key: string, origin: string): 'allowed' | 'asked now' | 'not allowed' {
      const state = store.credentials.findOriginState(key, origin);
      if (state === 'allowed') return 'allowed';
      // Nobody answers more questions than that; a page that asks under ever new names fills no disk.
      if (state !== undefined || store.credentials.countAsked(key) >= mostAsked) return 'not allowed';
      store.credentials.setOrigin(key, origin, 'asked', clock());
      return 'asked now';
    },

    originRequests: requests,

    decideOrigin({ key, origin, allow }: OriginDecision): OriginRequest[] {
      get(key);
      store.credentials.setOrigin(key, origin, allow ? 'allowed' : 'denied', clock());
      return requests();
    },

    /** Takes the decision about a site back: it will be asked about again. */
    forgetOrigin(key: string, origin: string): Credential {
      get(key);
      store.credentials.deleteOrigin(key, origin);
      return describe(get(key));
    },
  };
}

function checkNewCredential({ label, scopes }: NewCredential): NewCredential {
  const trimmed = typeof label === 'string' ? label.trim() : '';
  if (trimmed === '' || trimmed.length > longestLabel) {
    throw new Problem(
      'invalid-request',
      `A credential needs a label of 1 to ${longestLabel} characters, so that you know later who uses it.`,
    );
  }
  if (!Array.isArray(scopes) || scopes.length === 0 || !scopes.every((scope) => isScope(scope))) {
    throw new Problem(
      'invalid-request',
      `A credential needs at least one scope that Cairn knows; got ${JSON.stringify(scopes)}.`,
    );
  }
  return { label: trimmed, scopes: [...new Set(scopes)] };
}

// Secrets are 256 random bits: a plain hash cannot be guessed back, and a slow one would cost every request.
function hashSecret(secret: string): Uint8Array {
  return hash('sha256', secret, 'buffer');
}
