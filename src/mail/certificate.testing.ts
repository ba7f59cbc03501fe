import { generateKeyPairSync, sign } from 'node:crypto'
import { isIPv4 } from 'node:net'

/** A key and a certificate that it signed itself, in PEM. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/**
 * Makes a certificate (RFC 5280, version 3, ECDSA with SHA-256 on P-256) for a host name or an address of IPv4, that
 * is its own authority. Node reads certificates and makes none.
 */
export function makeCertificate(
  host: string,
  span: { readonly from: Date; readonly until: Date },
): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = sequence(oid(1, 2, 840, 10045, 4, 3, 2))
  const name = sequence(node(0x31, sequence(oid(2, 5, 4, 3), node(0x0c, Buffer.from('Noaber test')))))
  const alternative = isIPv4(host)
    ? node(0x87, Buffer.from(host.split('.').map(Number)))
    : node(0x82, Buffer.from(host))
  const extensions = sequence(
    sequence(oid(2, 5, 29, 17), node(0x04, sequence(alternative))),
    sequence(
      oid(2, 5, 29, 19),
      node(0x01, Buffer.of(0xff)),
      node(0x04, sequence(node(0x01, Buffer.of(0xff)))),
    ),
  )
  const body = sequence(
    node(0xa0, node(0x02, Buffer.of(2))),
    node(0x02, Buffer.of(1)),
    algorithm,
    name,
    sequence(time(span.from), time(span.until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    node(0xa3, extensions),
  )
  const signature = sign('sha256', body, privateKey)
  const whole = sequence(body, algorithm, node(0x03, Buffer.of(0), signature))
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}

/** One value of DER: tag, length, contents. */
function node(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const contents = Buffer.concat(parts)
  const { length } = contents
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.of(tag, ...size), contents])
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return node(0x30, ...parts)
}

function oid(first: number, second: number, ...rest: readonly number[]): Buffer {
  const bytes = rest.flatMap((part) => {
    const groups = [part & 0x7f]
    for (let left = part >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80)
    return groups
  })
  return node(0x06, Buffer.of(first * 40 + second, ...bytes))
}

/** Such as 20260115100000Z. */
function time(at: Date): Buffer {
  return node(0x18, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`))
}
