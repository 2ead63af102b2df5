/** Bytes as base64, the form in which a file goes through Excel and through JSON. In: [80, 75]. Out: "UEs=". */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
