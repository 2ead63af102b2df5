/**
 * Findings about files that are not open: their cells are told, and lead nowhere. A long list grows when asked.
 * Example: ⚠ 012 살림과.xlsx 성과지표!D5:D10 | 가중치의 합이 90%입니다. | 기준: … | 조치 방법: …
 */
import type { JSX } from "react";
import type { Finding } from "../../messages/finding";
import { FindingItem } from "../frame/finding-item";
import { usePortions } from "../frame/portions";

interface Placed {
  /** "" where the file is told beside. */
  readonly file: string;
  readonly found: Finding;
}

const portion = 20;
const mostCells = 4;

export function PlacedFindings({ findings }: { readonly findings: readonly Placed[] }): JSX.Element | null {
  const { shown, more } = usePortions(findings, portion);
  if (findings.length === 0) return null;
  return (
    <>
      <ul className="findings">
        {shown.map(({ file, found }, index) => (
          <FindingItem key={`${file} ${found.kind} ${index}`} finding={found} place={placeOf(file, found)} />
        ))}
      </ul>
      {more}
    </>
  );
}

function placeOf(file: string, { cells }: Finding): string {
  const further = cells.length > mostCells ? ` +${cells.length - mostCells}` : "";
  return [file, cells.slice(0, mostCells).join(", ") + further].filter(Boolean).join(" ");
}
