/**
 * What happens in the workbook while the pane is open. Each function listens and returns how to stop listening.
 * A refusal to listen (an old Excel, a closed workbook) is not an error: the pane then only refreshes when asked.
 */
import { hasApi } from "./session";

type Stop = () => void;

/** Another selection, on any sheet. */
export function onSelectionChanged(listener: () => void): Stop {
  return listen((workbook) => workbook.onSelectionChanged.add(async () => listener()));
}

/** A cell changed, a sheet came, went or was renamed. `sheetId` tells where; undefined for changes of the sheets themselves. */
export function onWorkbookChanged(listener: (sheetId?: string) => void): Stop {
  const stops = [
    listen(({ worksheets }) => worksheets.onChanged.add(async (event) => listener(event.worksheetId))),
    listen(({ worksheets }) => worksheets.onAdded.add(async () => listener())),
    listen(({ worksheets }) => worksheets.onDeleted.add(async () => listener())),
  ];
  if (hasApi("1.17"))
    stops.push(listen(({ worksheets }) => worksheets.onNameChanged.add(async () => listener())));
  return () => stops.forEach((stop) => stop());
}

function listen<T>(add: (workbook: Excel.Workbook) => OfficeExtension.EventHandlerResult<T>): Stop {
  let stopped = false;
  const added = Excel.run(async (context) => {
    const handler = add(context.workbook);
    await context.sync();
    return handler;
  }).catch(() => undefined);
  return () => {
    if (stopped) return;
    stopped = true;
    void added.then((handler) => {
      if (!handler) return undefined;
      return Excel.run(handler.context as unknown as Excel.RequestContext, async (context) => {
        handler.remove();
        await context.sync();
      }).catch(() => undefined);
    });
  };
}
