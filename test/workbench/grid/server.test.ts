/** The workbench's server: what it serves, what it refuses, and a port that is taken. */
import fs from "node:fs";
import https from "node:https";
import os from "node:os";
import path from "node:path";
import { describeAddin } from "../../../src/workbench/server/addin-description";
import { PortTaken, serve, type Server } from "../../../src/workbench/server/serve";

const root = path.join(__dirname, "../../..");
let folder: string;
let server: Server;

function get(
  address: string,
): Promise<{ status: number; type: string; policy?: string; body: string; name?: string }> {
  return new Promise((resolve, reject) => {
    https
      .get(new URL(address, server.address), { rejectUnauthorized: false }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (text: string) => (body += text));
        response.on("end", () =>
          resolve({
            status: response.statusCode!,
            type: response.headers["content-type"]!,
            policy: response.headers["content-security-policy"] as string | undefined,
            name: response.headers["x-file-name"] as string | undefined,
            body,
          }),
        );
      })
      .on("error", reject);
  });
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "workbench-"));
  for (const name of ["addin", "grid"]) fs.mkdirSync(path.join(folder, name));
  fs.writeFileSync(path.join(folder, "grid", "index.html"), "<title>작업대</title>");
  fs.writeFileSync(path.join(folder, "addin", "taskpane.html"), "<title>작업창</title>");
  fs.copyFileSync(path.join(root, "manifest.xml"), path.join(folder, "addin", "manifest.xml"));
  fs.writeFileSync(
    path.join(folder, "addin", "functions.json"),
    '{"functions":[{"id":"SHARE","name":"SHARE","parameters":[]}]}',
  );
  fs.writeFileSync(path.join(folder, "비밀.txt"), "secret");
  const site = { addin: path.join(folder, "addin"), grid: path.join(folder, "grid") };
  server = await serve({ site, port: 0, file: path.join(root, "assets/sample.xlsx") });
});
afterAll(async () => {
  await server.close();
  fs.rmSync(folder, { recursive: true });
});

it("serves the grid with a policy, and the add-in below /addin/ with its own", async () => {
  const grid = await get("/");
  expect(grid).toMatchObject({
    status: 200,
    type: "text/html;charset=utf-8",
    body: "<title>작업대</title>",
  });
  expect(grid.policy).toContain("default-src 'self'");
  expect(await get("/addin/taskpane.html")).toMatchObject({
    status: 200,
    body: "<title>작업창</title>",
    policy: undefined,
  });
});

it("serves the workbook that was named, with its name", async () => {
  expect(await get("/workbench/file")).toMatchObject({ status: 200, name: "sample.xlsx" });
});

it.each(["/../비밀.txt", "/addin/..%2f비밀.txt", "/addin/%2e%2e/%2e%2e/etc/passwd", "/none.js"])(
  "answers %s with 404",
  async (address) => {
    expect((await get(address)).status).toBe(404);
  },
);

it("says that a port is taken", async () => {
  const port = Number(new URL(server.address).port);
  const site = { addin: folder, grid: folder };
  await expect(serve({ site, port })).rejects.toBeInstanceOf(PortTaken);
});

it("knows the add-in's buttons, names and functions from its manifest", () => {
  const addin = describeAddin(path.join(folder, "addin"));
  expect(addin).toMatchObject({ name: "성과계획서", namespace: "PLAN", page: "taskpane.html" });
  expect(addin.functions.map(({ name }) => name)).toEqual(["SHARE"]);
  const build = addin.buttons.find(({ command }) => command === "buildPlanSheet");
  expect(build).toMatchObject({ place: "ribbon", icon: "assets/icons/build-32.png" });
  expect(build?.label).toEqual({ default: "성과계획서 만들기", overrides: { "en-US": "Build Plan Sheet" } });
  expect(addin.buttons.some(({ place }) => place === "cell")).toBe(true);
});
