export declare function listGroups(
  root: string,
): Record<
  'architecture' | 'unit' | 'database' | 'api' | 'tools' | 'html' | 'accessibility' | 'journeys',
  string[]
>
