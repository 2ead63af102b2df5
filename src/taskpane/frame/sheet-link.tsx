/** Leads to a sheet's first cell: ‘성과계획서’ 시트로 이동. */
import { Link } from "@fluentui/react/lib/Link";
import type { JSX } from "react";
import { quoteSheet } from "../../sheet/address";
import { usePane } from "../pane-context";

export function SheetLink({ sheet }: { readonly sheet: string }): JSX.Element {
  const { jobs, texts, busy } = usePane();
  return (
    <Link as="button" disabled={busy} onClick={() => void jobs.goTo(`${quoteSheet(sheet)}!A1`)}>
      {texts.plan.open(sheet)}
    </Link>
  );
}
