/** Opens an address in the machine's own browser, where there is one. Never fails: the address was printed anyway. */
import { spawn } from "node:child_process";

export function openBrowser(address: string): void {
  const { platform, env } = process;
  if (platform === "linux" && !env["DISPLAY"] && !env["WAYLAND_DISPLAY"]) return;
  const [command, ...args] =
    platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : [platform === "darwin" ? "open" : "xdg-open", address];
  const child = spawn(command!, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
