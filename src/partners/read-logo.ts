import type { PartnerErrorCode } from '../language/texts-partners.ts'
import type { Logo } from './organisation.queries.ts'
import { readPicture } from './picture.ts'

/** What somebody wants with the logo: a new one, none, or to keep the one that is there with this text. */
export type LogoWish = Logo | { readonly text: string } | 'none'

/** @param bytes of the file that was sent; none or empty when no file was chosen */
export function readLogo(
  bytes: Uint8Array | undefined,
  { text, remove, hasLogo }: { readonly text: string; readonly remove: boolean; readonly hasLogo: boolean },
): { readonly wish: LogoWish } | { readonly field: 'logo' | 'logotekst'; readonly code: PartnerErrorCode } {
  if (bytes === undefined || bytes.length === 0) {
    if (!hasLogo || remove) return { wish: 'none' }
    return text === '' ? { field: 'logotekst', code: 'logo-text-missing' } : { wish: { text } }
  }
  const picture = readPicture(bytes)
  if ('fault' in picture) return { field: 'logo', code: picture.fault }
  if (text === '') return { field: 'logotekst', code: 'logo-text-missing' }
  return { wish: { bytes: Buffer.from(bytes), type: picture.type, text } }
}
