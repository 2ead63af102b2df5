/** The workbench's server: what it serves, what it refuses, and a port that is taken. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import https from "node:https";
import os from "node:os";
import path from "node:path";
import tls from "node:tls";
import { describeAddin } from "../../../src/workbench/server/addin-description";
import { isUsable, localCertificate } from "../../../src/workbench/server/certificate";
import { PortTaken, serve, type Server } from "../../../src/workbench/server/serve";

const root = path.join(__dirname, "../../..");
let folder: string;
let server: Server;

function get(address: string): Promise<{
  status: number;
  type: string;
  policy?: string;
  body: string;
  name?: string;
  headers: IncomingHttpHeaders;
}> {
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
            headers: response.headers,
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
  for (const name of ["functions.json", "functions.en.json"])
    fs.writeFileSync(
      path.join(folder, "addin", name),
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
    policy: "frame-ancestors 'self'",
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

describe("whoever asks, and whatever", () => {
  /** Sends the text as it is; gives the answer's status, or undefined where the connection was closed. */
  const send = (text: string): Promise<number | undefined> =>
    new Promise((resolve) => {
      const port = Number(new URL(server.address).port);
      const socket = tls.connect({ host: "localhost", port, rejectUnauthorized: false });
      let answer = "";
      socket.setEncoding("utf8").on("data", (part: string) => (answer += part));
      socket.on("error", () => undefined);
      socket.on("close", () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]) || undefined));
      socket.write(text);
    });
  const ask = (
    path: string,
    host = new URL(server.address).host,
    method = "GET",
  ): Promise<number | undefined> =>
    send(`${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

  it.each([
    ["//", 200],
    ["//elsewhere.example/x", 404],
    ["/%", 400],
    ["/%ff%fe", 400],
    ["/addin/%00", 404],
    ["/addin/", 404],
    ["/addin", 404],
    ["/toString", 404],
    ["/__proto__", 404],
    ["*", 200],
    ["http://[", 200],
    [`/${"a".repeat(300)}`, 404],
    ["/addin/folder.js", 404],
  ])("%s is answered with %d, and the server stands", async (address, status) => {
    fs.mkdirSync(path.join(folder, "addin", "folder.js"), { recursive: true });
    expect(await ask(address)).toBe(status);
    expect((await get("/")).status).toBe(200);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is not allowed", async (method) => {
    expect(await ask("/workbench/file", undefined, method)).toBe(405);
  });

  it("survives what is no request at all", async () => {
    for (const text of ["\0\0\0\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n"]) await send(text);
    expect((await get("/")).status).toBe(200);
  });

  it("answers to its own names only", async () => {
    const { port } = new URL(server.address);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`])
      expect([host, await ask("/workbench/file", host)]).toEqual([host, 200]);
    for (const host of [
      "evil.example",
      `evil.example:${port}`,
      "localhost",
      `localhost.evil.example:${port}`,
      "",
    ])
      expect([host, await ask("/workbench/file", host)]).toEqual([host, 421]);
  });

  it("lets no other site show it in a frame or read it", async () => {
    for (const address of ["/", "/addin/taskpane.html", "/workbench/file", "/none"]) {
      const { headers } = await get(address);
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
      expect(headers).toMatchObject({
        "x-frame-options": "SAMEORIGIN",
        "cross-origin-resource-policy": "same-origin",
      });
    }
  });

  it("says that the workbook is not there any more, and serves it again when it is back", async () => {
    const file = path.join(folder, "예산.xlsx");
    fs.writeFileSync(file, "예산");
    const site = { addin: path.join(folder, "addin"), grid: path.join(folder, "grid") };
    const other = await serve({ site, port: 0, file });
    const status = async () => (await get(new URL("/workbench/file", other.address).href)).status;
    try {
      expect(await status()).toBe(200);
      fs.renameSync(file, `${file}.옮김`);
      expect(await status()).toBe(404);
      fs.renameSync(`${file}.옮김`, file);
      expect(await status()).toBe(200);
    } finally {
      await other.close();
    }
  });
});

describe("the certificate", () => {
  it("is made anew where half of one is kept, and kept for its owner alone", async () => {
    const file = path.join(folder, "certificate.json");
    fs.writeFileSync(file, '{"key":"-----BEGIN RSA PRIV');
    const made = await localCertificate(file);
    expect(isUsable(made)).toBe(true);
    expect(await localCertificate(file)).toEqual(made);
    if (process.platform !== "win32") expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const other = await localCertificate(path.join(folder, "비밀.txt", "where none can be kept.json"));
    expect(isUsable(other)).toBe(true);
    for (const spoilt of [null, {}, { key: "", cert: "" }, { key: other.key, cert: made.cert }])
      expect(isUsable(spoilt as typeof made)).toBe(false);
  });
});

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

const onPosix = process.platform === "win32" ? it.skip : it;

onPosix("a pipe in the workbook's place is not read, and the server goes on answering", async () => {
  const file = path.join(folder, "파이프.xlsx");
  fs.copyFileSync(path.join(root, "assets/sample.xlsx"), file);
  const site = { addin: path.join(folder, "addin"), grid: path.join(folder, "grid") };
  const other = await serve({ site, port: 0, file });
  const ask = (address: string): Promise<number> =>
    get(new URL(address, other.address).href).then(({ status }) => status);
  try {
    expect(await ask("/workbench/file")).toBe(200);
    for (const stand of [file, path.join(folder, "grid", "파이프.js")]) {
      fs.rmSync(stand, { force: true });
      expect(spawnSync("mkfifo", [stand]).status).toBe(0);
    }
    expect([
      await ask("/workbench/file"),
      await ask("/%ED%8C%8C%EC%9D%B4%ED%94%84.js"),
      await ask("/"),
    ]).toEqual([404, 404, 200]);
  } finally {
    await other.close();
  }
});
