/**
 * One open workbook: the book, its calculator and the host that answers the add-in's page. The same classes as the
 * command line uses; only the messages go through a frame instead of a function call.
 */
import type { ApiCatalog } from "../host/api";
import { conversation } from "../host/bridge";
import { Host } from "../host/host";
import { profiles, type ProfileName } from "../host/profiles";
import type { AddinDescription } from "../server/addin-description";
import { Calculator } from "../workbook/calculation";
import { Book, History } from "../workbook/model";
import { openXlsx, type XlsxWarning } from "../workbook/xlsx";
import { locale, say } from "./texts";
import { Unsaved } from "./unsaved";

export interface Surroundings {
  readonly api: ApiCatalog;
  readonly addin: AddinDescription;
}

export interface Session {
  readonly book: Book;
  readonly host: Host;
  /** What can be undone. */
  readonly history: History;
  readonly unsaved: Unsaved;
  readonly addin: AddinDescription;
  /** Which Excel the host stands for. */
  readonly excel: ProfileName;
  readonly warnings: readonly XlsxWarning[];
  /** Counts the books that were opened, so that each has a task pane of its own. */
  readonly number: number;
  /** Ends it, so that another one can take over its book. */
  close(): void;
}

declare global {
  /** The open workbook, for a browser's console and for tests: workbench.host.faults makes Excel refuse. */
  var workbench: Session | undefined;
}

let sessions = 0;

export async function surroundings(): Promise<Surroundings> {
  const get = async <T>(name: string): Promise<T> =>
    (await fetch(`/workbench/${name}.json`)).json() as Promise<T>;
  const [api, addin] = await Promise.all([get<ApiCatalog>("api"), get<AddinDescription>("addin")]);
  const functions = addin.functionsIn[locale()] ?? addin.functions;
  return { api, addin: { ...addin, functions } };
}

/** The workbook that the command line named, or a new one. */
export async function firstSession(around: Surroundings): Promise<Session> {
  const response = await fetch("/workbench/file");
  const name = response.headers.get("X-File-Name");
  const bytes = new Uint8Array(await response.arrayBuffer());
  return name === null ? newSession(around) : openSession(around, bytes, decodeURIComponent(name));
}

export function newSession(around: Surroundings): Session {
  const book = new Book();
  book.addSheet("Sheet1");
  book.fileName = say("emptyBook");
  return start(around, book, []);
}

/** Throws XlsxError. */
export async function openSession(
  around: Surroundings,
  bytes: Uint8Array,
  fileName: string,
): Promise<Session> {
  const { book, warnings } = await openXlsx(bytes, fileName);
  return start(around, book, warnings);
}

/** The same workbook in another Excel: everything is calculated anew, since blanks may count otherwise there. */
export function sessionIn(
  excel: ProfileName,
  around: Surroundings,
  { book, warnings, unsaved, close }: Session,
): Session {
  const changed = unsaved.any;
  close();
  const session = start(around, book, warnings, excel, changed);
  void session.host.calculation.calculate("full");
  return session;
}

function start(
  { api, addin }: Surroundings,
  book: Book,
  warnings: readonly XlsxWarning[],
  excel: ProfileName = "easy",
  changed = false,
): Session {
  const calculator = new Calculator(book);
  const host = new Host({
    book,
    api,
    calculator,
    locale: locale(),
    origin: location.origin,
    functions: addin.functions,
    namespace: addin.namespace,
    // The page starts when a person does: a button may be pressed before it stands.
    excel: { ...profiles[excel], coldStart: true },
  });
  const history = new History(book);
  const unsaved = new Unsaved(book, () => host.faults.cellEditMode === true, changed);
  const close = (): void => {
    history.close();
    unsaved.close();
    host.close();
    calculator.dispose();
  };
  return { book, host, history, unsaved, addin, excel, warnings, number: ++sessions, close };
}

/** The frame's name, by which office.js finds its host: Excel on the web, shared runtime with custom functions. */
export function frameName(): string {
  return JSON.stringify({
    baseFrameName: "plan-addin",
    hostInfo: `Excel|Web|16.00|${locale()}|workbench||disableLogging|3`,
    xdmInfo: `${conversation}|plan-addin|${location.origin}`,
    serializerVersion: 1,
  });
}
