/** The name of a licence as its maker writes it: "CC BY 4.0" for the identifier CC-BY-4.0. Other names stay as they are. */
export function licenceName(licence: string): string {
  return licence.startsWith('CC-') ? licence.replaceAll('-', ' ') : licence
}
