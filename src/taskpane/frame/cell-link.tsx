/** An address that leads to its cells: 예산!B6:B9. */
import { Link } from "@fluentui/react/lib/Link";
import { useState, type JSX } from "react";
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

interface CellLinksProps {
  readonly addresses: readonly string[];
  /** How many are shown at first. */
  readonly shown?: number;
}

/** Several addresses; what is beyond the first few is counted until somebody asks for it. */
export function CellLinks({ addresses, shown = 4 }: CellLinksProps): JSX.Element | null {
  const { texts } = usePane();
  const [all, setAll] = useState(false);
  if (addresses.length === 0) return null;
  return (
    <span className="cell-links">
      {addresses.slice(0, all ? undefined : shown).map((address) => (
        <CellLink key={address} address={address} />
      ))}
      {!all && addresses.length > shown && (
        <Link
          as="button"
          className="cell-link"
          aria-label={texts.moreCells(addresses.length - shown)}
          onClick={() => setAll(true)}
        >
          +{addresses.length - shown}
        </Link>
      )}
    </span>
  );
}
