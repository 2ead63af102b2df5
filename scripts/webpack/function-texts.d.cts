interface Metadata {
  functions: { id: string; description: string; parameters: { name: string; description: string }[] }[];
}
export function customFunctionFiles(): string[];
export function translate(metadata: Metadata, lines?: Record<string, string[]>): Metadata;
export function requireDescriptions(metadata: Metadata): void;
