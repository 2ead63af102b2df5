/**
 * npm start / npm stop: loads the add-in into the Excel of this machine (office-addin-debugging), or takes it out.
 * Where there is no Excel it says so, in Korean and English, tells what to run instead, and exits with 1:
 * office-addin-debugging itself would exit with 0 and start nothing.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const manifest = path.join("dist", "manifest.xml");

/** Why the add-in cannot be loaded into an Excel here; undefined where it can. */
export function obstacle(platform, exists) {
  if (platform === "darwin") {
    return exists("/Applications/Microsoft Excel.app") ? undefined : "noExcel";
  }
  if (platform !== "win32") return "platform";
  const folders = ["C:\\Program Files", "C:\\Program Files (x86)"].map((each) => `${each}\\Microsoft Office`);
  const versions = folders.flatMap((folder) => [
    `${folder}\\root\\Office16\\EXCEL.EXE`,
    `${folder}\\Office16\\EXCEL.EXE`,
  ]);
  return versions.some(exists) ? undefined : "noExcel";
}

const why = {
  platform: [
    "이 운영 체제에는 추가 기능을 올릴 수 있는 Excel이 없습니다(Windows와 Mac만 가능).",
    "This operating system has no Excel that an add-in could be loaded into (Windows and Mac only).",
  ],
  noExcel: ["이 컴퓨터에서 Excel을 찾지 못했습니다.", "No Excel was found on this machine."],
};

const instead = [
  "대신 이렇게 해 보십시오 / Run instead:",
  "  npm run workbench                                        브라우저에서 예제와 작업창을 엽니다 / the sample and the task pane in a browser",
  "  npm run plan -- assets/sample.xlsx --out plan.xlsx       계획서를 파일로 만듭니다 / builds the plan into a file",
  "Excel 웹에서는 dist/manifest.xml을 올리십시오 / On Excel for the web, upload dist/manifest.xml (README).",
];

function run(command, args) {
  return new Promise((resolve) => {
    spawn(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" }).on(
      "exit",
      (code) => resolve(code ?? 1),
    );
  });
}

async function main(action) {
  const reason = obstacle(process.platform, fs.existsSync);
  if (reason) {
    console.error([...why[reason], "", ...instead].join("\n"));
    return 1;
  }
  const debugging = ["office-addin-debugging", action, manifest, "desktop"];
  if (action === "stop") return run("npx", debugging);
  const built = await run("npx", ["webpack", "--mode", "development"]);
  if (built !== 0) return built;
  return run("npx", [
    ...debugging,
    "--app",
    "excel",
    "--dev-server",
    "npm run serve",
    "--dev-server-port",
    "3000",
  ]);
}

if (process.argv[1] === import.meta.filename) {
  const action = process.argv[2];
  if (action !== "start" && action !== "stop") {
    console.error("node scripts/start.mjs start|stop");
    process.exit(2);
  }
  process.exitCode = await main(action);
}
