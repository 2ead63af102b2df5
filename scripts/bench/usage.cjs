/** Preloaded into a command that is measured (node --require): says at its end what it took, as the last line of its errors. */
const fs = require("node:fs");

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const used = { milliseconds: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 };
  fs.writeSync(2, `\n${JSON.stringify(used)}`);
});
