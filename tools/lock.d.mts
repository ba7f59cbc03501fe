export interface LockEntry {
  version?: string
  resolved?: string
  integrity?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
export interface Lock {
  packages: Record<string, LockEntry>
}
export declare function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'>
export declare function completeLock(lock: Lock): { lock: Lock; added: string[] }
