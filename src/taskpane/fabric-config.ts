/** Imported before anything of Fluent UI, which would ask Microsoft's CDN for fonts and icons otherwise. */
Object.assign(window, { FabricConfig: { fontBaseUrl: "", iconBaseUrl: "" } });

export {};
