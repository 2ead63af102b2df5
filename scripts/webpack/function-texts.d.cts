interface Metadata {
  functions: { id: string; description: string; parameters: { name: string; description: string }[] }[];
}
export function customFunctionFiles(): string[];
export function inKorean<M extends Metadata>(metadata: M): M;
export function translate<M extends Metadata>(metadata: M, lines?: Record<string, string[]>): M;
