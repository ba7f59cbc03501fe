import { z } from 'zod'

/** What a device sends is not long: a key and a signature, or a statement about the device. */
const encoded = z
  .string()
  .min(1)
  .max(12_000)
  .regex(/^[\w-]+$/)
const credential = {
  id: encoded.max(1400),
  rawId: encoded.max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
}
const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

/** What the script sends when a device made a passkey. */
export const attestation = z.object({
  naam: z.string(),
  answer: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: encoded,
      attestationObject: encoded,
      // Browsers add words: those that we do not know are left out.
      transports: z
        .array(z.string())
        .default([])
        .transform((words) => transports.filter((one) => words.includes(one))),
    }),
  }),
})

/** What the script sends when a device signed our question. */
export const assertion = z.object({
  naar: z.string().optional(),
  answer: z.object({
    ...credential,
    response: z.object({ clientDataJSON: encoded, authenticatorData: encoded, signature: encoded }),
  }),
})
