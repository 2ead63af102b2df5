/** An address that leads to its cells: 예산!B6:B9. */
import { Link } from "@fluentui/react/lib/Link";
import type { JSX } from "react";
import { usePane } from "../pane-context";

export function CellLink({ address }: { readonly address: string }): JSX.Element {
  const { jobs, busy, texts } = usePane();
  return (
    <Link
      as="button"
      className="cell-link"
      disabled={busy}
      aria-label={texts.goTo(address)}
      onClick={() => void jobs.goTo(address)}
    >
      {address}
    </Link>
  );
}

const shown = 4;

/** Several addresses; what is beyond the first few is counted, not listed. */
export function CellLinks({ addresses }: { readonly addresses: readonly string[] }): JSX.Element | null {
  if (addresses.length === 0) return null;
  return (
    <span className="cell-links">
      {addresses.slice(0, shown).map((address) => (
        <CellLink key={address} address={address} />
      ))}
      {addresses.length > shown && <span className="quiet">+{addresses.length - shown}</span>}
    </span>
  );
}
