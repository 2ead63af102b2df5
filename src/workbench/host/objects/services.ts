/** Services of the library beside the workbook, by the names that it creates them with. */
import type { World } from "../world";
import { model, type Model } from "../object";

/** The channel of custom functions: results come in here. */
const customFunctions = model<World>("CustomFunctions", {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (world) => world.functions.containerReady(),
    // Larger results are cut and sent again; results are sent at shorter intervals; those have an upper limit.
    _GetEnabledFeatures: () => [1, 2, 4],
    SetInvocationArrayResults: (world, [answers]) => world.functions.setResults(answers as unknown[][]),
  },
});

/** The library tells it that ribbon actions are associated; nothing has to be done. */
const internalService = model<World>("AddinInternalService", {
  methods: { NotifyActionHandlerReady: () => null },
});

/** Showing and hiding the task pane of a shared runtime: 2 is in the background, 3 is visible. */
const appRuntimeService = model<World>("AppRuntimeService", {
  methods: {
    SetAppRuntimeState: (world, [state]) => world.onPane?.(state === "Visible" || state === 3),
  },
});

export const services: Readonly<Record<string, Model<World>>> = {
  "Microsoft.ExcelServices.CustomFunctions": customFunctions,
  "Microsoft.InternalService.AddinInternalService": internalService,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntimeService,
};
