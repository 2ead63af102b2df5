/** The add-in's version, as package.json and manifest.xml have it (test/manifest/version.test.ts). */
export const version = "0.1.0";
