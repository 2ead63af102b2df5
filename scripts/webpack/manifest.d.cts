export const developmentHost: string;
export function manifestFor(text: string, host: string): string;
