/**
 * Where the page takes Microsoft's library from, and what it may load at all.
 * cdn: Microsoft's own address, as the Marketplace asks. local: copied out of the npm package into dist/office, for
 * offices whose network has no way out; then nothing is requested from anywhere else.
 */
const path = require("node:path");

const cdn = "https://appsforoffice.microsoft.com";

/** What office.js itself loads from beside it on Windows, Mac and the web, in Korean and English. */
const files = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "ko-kr/office_strings.js",
  "en-us/office_strings.js",
];

function officeJsUrl(officejs) {
  return officejs === "cdn" ? `${cdn}/lib/1/hosted/office.js` : "office/office.js";
}

function selfHostedOfficeJs() {
  const folder = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  // info.minimized: they are, and must stay as Microsoft made them.
  return files.map((file) => ({
    from: path.join(folder, file),
    to: `office/${file}`,
    info: { minimized: true },
  }));
}

/** Fluent UI adds an empty <style> and fills it through the CSSOM: the hash is that of the empty text. */
function contentSecurityPolicy(officejs) {
  const scripts = officejs === "cdn" ? `'self' ${cdn}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

module.exports = { contentSecurityPolicy, officeJsUrl, selfHostedOfficeJs };
