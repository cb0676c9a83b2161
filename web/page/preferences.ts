// Language and colours, kept in this browser. Storage may be switched off; then nothing is kept.

export type Theme = 'auto' | 'light' | 'dark';
export const themes: readonly Theme[] = ['auto', 'light', 'dark'];

type Name = 'language' | 'theme';

export function preference(name: Name): string | undefined {
  try {
    return localStorage.getItem(`weerzien.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function prefer(name: Name, value: string): void {
  try {
    localStorage.setItem(`weerzien.${name}`, value);
  } catch {
    return;
  }
}
