import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { relyingPartyOf } from './passkey.ts'

/** The site that a device of the tests knows. */
export const site = relyingPartyOf('https://noaber.example/')

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest()

/** CBOR (RFC 8949) of what an authenticator says: whole numbers, texts, bytes and maps, all short. */
function cbor(value: number | string | Uint8Array | Map<number | string, unknown>): Buffer {
  const head = (major: number, size: number) =>
    Buffer.from(
      size < 24 ? [major | size] : size < 256 ? [major | 24, size] : [major | 25, size >> 8, size & 255],
    )
  if (typeof value === 'number') return value < 0 ? head(0x20, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(0x60, value.length), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(0x40, value.length), value])
  const parts = [...value].flatMap(([name, one]) => [cbor(name), cbor(one as number)])
  return Buffer.concat([head(0xa0, value.size), ...parts])
}

/** A device with one passkey, by the text of the standard (WebAuthn level 3, ES256). */
export function makeDevice() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const cose = cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
  const base = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' as const }
  const clientOf = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const start = (rp: string, flags: number, counter: number) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rp), Buffer.from([flags]), count])
  }
  return {
    make(challenge: string, { origin = site.origin, rp = site.id, verified = true } = {}) {
      const length = Buffer.from([0, id.length])
      const authData = Buffer.concat([
        start(rp, verified ? 0x45 : 0x41, 0),
        Buffer.alloc(16),
        length,
        id,
        cose,
      ])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      return {
        ...base,
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientOf('webauthn.create', challenge, origin).toString('base64url'),
          attestationObject: cbor(attestation).toString('base64url'),
          transports: ['internal' as const],
        },
      }
    },
    use(
      challenge: string,
      wish: { origin?: string; rp?: string; verified?: boolean; counter?: number } = {},
    ) {
      const { origin = site.origin, rp = site.id, verified = true, counter = 1 } = wish
      const client = clientOf('webauthn.get', challenge, origin)
      const authData = start(rp, verified ? 0x05 : 0x01, counter)
      const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey)
      return {
        ...base,
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      }
    },
  }
}

export type Device = ReturnType<typeof makeDevice>
