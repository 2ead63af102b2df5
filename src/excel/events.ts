/**
 * What happens in the workbook while the pane is open. Each function listens and returns how to stop.
 * A refusal to listen (an old Excel, a closed workbook) is not an error: the pane then only refreshes when asked.
 */
import { hasApi } from "./session";

type Stop = () => void;
type Handler = { readonly context: OfficeExtension.ClientRequestContext; remove(): void };

/** Another selection, on any sheet. */
export function onSelectionChanged(listener: () => void): Stop {
  return listen((workbook) => [workbook.onSelectionChanged.add(async () => listener())]);
}

/** A cell changed, a sheet came, went, was renamed, hidden or shown. `sheetId` tells where; undefined for changes of the sheets themselves. */
export function onWorkbookChanged(listener: (sheetId?: string) => void): Stop {
  const stops = [
    listen(({ worksheets }) => [
      worksheets.onChanged.add(async (event) => listener(event.worksheetId)),
      worksheets.onAdded.add(async () => listener()),
      worksheets.onDeleted.add(async () => listener()),
    ]),
    // Libraries differ in whether these belong to ExcelApi 1.17 or to Excel on the web alone: their refusal is theirs only.
    ...(hasApi("1.17")
      ? [
          listen(({ worksheets }) => [
            worksheets.onNameChanged.add(async () => listener()),
            worksheets.onVisibilityChanged.add(async () => listener()),
          ]),
        ]
      : []),
  ];
  return () => stops.forEach((stop) => stop());
}

function listen(add: (workbook: Excel.Workbook) => readonly Handler[]): Stop {
  let stopped = false;
  const added = Excel.run(async (context) => {
    const handlers = add(context.workbook);
    await context.sync();
    return handlers;
  }).catch(() => []);
  return () => {
    if (stopped) return;
    stopped = true;
    void added.then((handlers) => {
      if (handlers.length === 0) return undefined;
      return Excel.run(handlers[0]!.context as Excel.RequestContext, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      }).catch(() => undefined);
    });
  };
}
