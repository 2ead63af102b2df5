/** Services of the library beside the workbook, by the names that it creates them with. */
import type { Host } from "../host";
import { model, type Model } from "../object";

/** The channel of custom functions: results come in here. */
const customFunctions = model<Host>("CustomFunctions", {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (host) => host.functions.containerReady(),
    // Larger results are cut and sent again; results are sent at shorter intervals; those have an upper limit.
    _GetEnabledFeatures: () => [1, 2, 4],
    SetInvocationArrayResults: (host, [answers]) => host.functions.setResults(answers as unknown[][]),
  },
});

/** The library tells it that ribbon actions are associated; nothing has to be done. */
const internalService = model<Host>("AddinInternalService", {
  methods: { NotifyActionHandlerReady: () => null },
});

/** Showing and hiding the task pane of a shared runtime: 2 is in the background, 3 is visible. */
const appRuntimeService = model<Host>("AppRuntimeService", {
  methods: {
    SetAppRuntimeState: (host, [state]) => host.onPane?.(state === "Visible" || state === 3),
  },
});

export const services: Readonly<Record<string, Model<Host>>> = {
  "Microsoft.ExcelServices.CustomFunctions": customFunctions,
  "Microsoft.InternalService.AddinInternalService": internalService,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntimeService,
};
