/** The manifest for one host: manifest.xml names https://localhost:3000, dist/manifest.xml the host of the build. */

const developmentHost = "https://localhost:3000";

/** Every address of the development host becomes one of `host` ("https://addins.seogu.kr/plan"). */
function manifestFor(text, host) {
  return text.replaceAll(developmentHost, host);
}

module.exports = { developmentHost, manifestFor };
