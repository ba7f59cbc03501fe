export declare function renderEnvExample(
  docs: readonly { readonly name: string; readonly meaning: string; readonly standard: string }[],
): string
