/**
 * A long list a portion at a time, so that the pane stays quick: what is shown of it, and the button that shows more.
 * In: 95 findings, 40 at a time. Out: the first 40, "55개 더 보기".
 */
import { ActionButton } from "@fluentui/react/lib/Button";
import { useState, type JSX } from "react";
import { usePane } from "../pane-context";

/** `more` is null where all of it is shown. */
export function usePortions<T>(
  all: readonly T[],
  portion: number,
): { readonly shown: readonly T[]; readonly more: JSX.Element | null } {
  const { texts } = usePane();
  const [limit, setLimit] = useState(portion);
  return {
    shown: all.slice(0, limit),
    more:
      all.length > limit ? (
        <ActionButton iconProps={{ iconName: "ChevronDown" }} onClick={() => setLimit(limit + portion)}>
          {texts.more(all.length - limit)}
        </ActionButton>
      ) : null,
  };
}
