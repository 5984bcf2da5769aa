/** A Chromium that starts, with the arguments and variables that it needs. */
export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

export function findBrowser(): Promise<Browser | null>;
export function installSystemBrowser(): void;
