import type { NetworkReason } from '../contract/sharing/remote.ts';
import type { Unreachable } from './remote-lrs.ts';

const reasons: Readonly<Record<string, NetworkReason>> = {
  ENOTFOUND: 'name-unknown',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timed-out',
  UND_ERR_CONNECT_TIMEOUT: 'timed-out',
  UND_ERR_HEADERS_TIMEOUT: 'timed-out',
  UND_ERR_BODY_TIMEOUT: 'timed-out',
  ECONNRESET: 'cut-off',
  ECONNABORTED: 'cut-off',
  EPIPE: 'cut-off',
  UND_ERR_SOCKET: 'cut-off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cut-off',
  // A compressed answer that ends too early.
  Z_BUF_ERROR: 'cut-off',
  EAI_AGAIN: 'offline',
  ENETUNREACH: 'offline',
  ENETDOWN: 'offline',
  CERT_HAS_EXPIRED: 'certificate-expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-untrusted',
  CERT_UNTRUSTED: 'certificate-untrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-other-name',
  HOSTNAME_MISMATCH: 'certificate-other-name',
  ERR_SSL_WRONG_VERSION_NUMBER: 'not-encrypted',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'not-encrypted',
};

/** The rest of what OpenSSL finds wrong with a certificate, such as CERT_NOT_YET_VALID or INVALID_PURPOSE. */
const aboutCertificates =
  /^(?:ERR_TLS_)?(?:CERT|CRL)_|_CERT(?:_|$)|^INVALID_(?:CA|PURPOSE)$|^PATH_LENGTH_EXCEEDED$|KEY_TOO_SMALL$/;

/** What an error of `fetch` means. It hides the reason: its causes name it, one for each address of the name. */
export function networkFailure(error: unknown): Unreachable {
  const cause = tellingCause(error);
  return {
    kind: 'unreachable',
    reason: reasonOf(cause),
    words: wordsOf(cause),
    wasConnected: !isBeforeConnection(cause),
  };
}

function tellingCause(error: unknown): NodeJS.ErrnoException {
  if (!(error instanceof Error)) return new Error(String(error));
  if (error instanceof AggregateError && error.errors.length > 0) {
    const causes = error.errors.map(tellingCause);
    // Many machines have no way out for one of the two kinds of addresses: the other kind knows more.
    return causes.find((cause) => reasonOf(cause) !== 'offline') ?? tellingCause(error.errors[0]);
  }
  return error.cause === undefined ? error : tellingCause(error.cause);
}

function reasonOf({ code = '', message }: NodeJS.ErrnoException): NetworkReason {
  // A failed write tells of OpenSSL's error in its words only.
  if (code === 'EPROTO') return /wrong version number|packet length/.test(message) ? 'not-encrypted' : 'other';
  return reasons[code] ?? (aboutCertificates.test(code) ? 'certificate-other' : 'other');
}

/** OpenSSL's errors come with the line of its source. */
function wordsOf({ code, message }: NodeJS.ErrnoException): string {
  return /:error:[0-9A-F]+:[^:]*:[^:]*:([^:]+)/.exec(message)?.[1] ?? (message || String(code));
}

function isBeforeConnection({ code = '', syscall, message }: NodeJS.ErrnoException): boolean {
  const reason = reasonOf({ code, message, name: '' });
  return (
    syscall === 'connect' ||
    code === 'UND_ERR_CONNECT_TIMEOUT' ||
    reason === 'name-unknown' ||
    reason === 'offline' ||
    reason === 'not-encrypted' ||
    reason.startsWith('certificate-') ||
    message.includes('before secure TLS connection')
  );
}
