/** Why a message was not taken. */
export interface MailFault {
  /** Codes only: what a server says in words may hold an address. */
  readonly trouble: string
  /** The server will never take this message: no use in trying again. */
  readonly isPermanent: boolean
  /** It is about the server, not about this message: the others need not be tried now. */
  readonly isServer: boolean
}

/** What the mail library tells of a fault. */
export interface SmtpError {
  /** Such as EENVELOPE, ECONNECTION, EAUTH, ETLS. */
  readonly code?: string | undefined
  /** Of the network or of TLS under it, such as CERT_HAS_EXPIRED. */
  readonly cause?: string | undefined
  /** Reply of the server, such as 550. */
  readonly responseCode?: number | undefined
  readonly response?: string | undefined
  /** Such as "RCPT TO". */
  readonly command?: string | undefined
}

/** Codes that Node gives for a certificate that is not good. */
const CERTIFICATE = /CERT|ALTNAME|ISSUER|SELF_SIGNED/

/**
 * What to do about a fault, by RFC 5321: 4xx may go better later, 5xx about this sender, recipient or text will not.
 * A certificate that is not good, a server without TLS and a refused sign-in (530, 535) are for the operator to mend, so it is tried again.
 */
export function readFault({ code, cause, responseCode, response = '', command }: SmtpError): MailFault {
  if (cause !== undefined && CERTIFICATE.test(cause))
    return { trouble: 'certificate', isPermanent: false, isServer: true }
  if (code === 'ETLS') return { trouble: 'no-tls', isPermanent: false, isServer: true }
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0]
  const isAboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE'
  const isRefusal = responseCode !== undefined && responseCode >= 500 && responseCode < 600
  const parts = [/^[A-Z ]{4,12}$/.test(command ?? '') ? command : undefined, responseCode, enhanced]
  const words = parts.filter((part) => part !== undefined).join(' ')
  return {
    trouble: responseCode === undefined ? (code ?? 'unknown') : words,
    isPermanent: isAboutMessage && isRefusal && responseCode !== 530,
    isServer: !isAboutMessage || responseCode === 530 || responseCode === 421,
  }
}
