/** LibreOffice on this machine, where it is installed. In: files. Out: the same files as it saves them, in a folder. */
import { spawnSync } from "node:child_process";
import path from "node:path";

export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

export function resaved(files: readonly string[], folder: string, extension = "xlsx"): string[] {
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  const out = path.join(folder, "resaved");
  spawnSync("soffice", [profile, "--headless", "--convert-to", extension, "--outdir", out, ...files], {
    encoding: "utf8",
  });
  return files.map((file) => path.join(out, `${path.parse(file).name}.${extension}`));
}
