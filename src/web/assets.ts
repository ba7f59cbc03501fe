/** Addresses of what the build made for the browser. The manifest is passed in: nothing is read here. */
export interface Assets {
  /** "/assets/style-1a2b3c4d5e.css" for "style"; undefined when the build did not make it. */
  addressOf(name: string): string | undefined
}

/** @param manifest name to file name, as in dist/assets/manifest.json */
export function assetsFrom(manifest: Readonly<Record<string, string>>): Assets {
  const addresses = new Map(Object.entries(manifest).map(([name, file]) => [name, `/assets/${file}`]))
  return { addressOf: (name) => addresses.get(name) }
}
