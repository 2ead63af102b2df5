/**
 * Findings about files that are not open: their cells are told, and lead nowhere. A long list grows when asked.
 * Example: ⚠ 012 살림과.xlsx 성과지표!D5:D10 | 가중치의 합이 90%입니다. | 기준: … | 조치 방법: …
 */
import { ActionButton } from "@fluentui/react/lib/Button";
import { FontIcon } from "@fluentui/react/lib/Icon";
import { useState, type JSX } from "react";
import { describe, type Finding } from "../../messages/finding";
import { severityIcons } from "../frame/finding-item";
import { usePane } from "../pane-context";

interface Placed {
  /** "" where the file is told beside. */
  readonly file: string;
  readonly found: Finding;
}

const portion = 20;
const mostCells = 4;

export function PlacedFindings({ findings }: { readonly findings: readonly Placed[] }): JSX.Element | null {
  const { texts } = usePane();
  const [limit, setLimit] = useState(portion);
  if (findings.length === 0) return null;
  return (
    <>
      <ul className="findings">
        {findings.slice(0, limit).map((placed, index) => (
          <PlacedFinding key={`${placed.file} ${placed.found.kind} ${index}`} {...placed} />
        ))}
      </ul>
      {findings.length > limit && (
        <ActionButton iconProps={{ iconName: "ChevronDown" }} onClick={() => setLimit(limit + portion)}>
          {texts.more(findings.length - limit)}
        </ActionButton>
      )}
    </>
  );
}

function PlacedFinding({ file, found }: Placed): JSX.Element {
  const { language, texts } = usePane();
  const { found: what, expected, remedy } = describe(found, language);
  const more = found.cells.length > mostCells ? ` +${found.cells.length - mostCells}` : "";
  const place = [file, found.cells.slice(0, mostCells).join(", ") + more].filter(Boolean).join(" ");
  return (
    <li className={`finding finding-${found.severity}`}>
      <span className="finding-symbol" title={texts.severity[found.severity]}>
        <FontIcon iconName={severityIcons[found.severity]} aria-hidden="true" />
        <span className="visually-hidden">{texts.severity[found.severity]}: </span>
      </span>
      <div className="finding-body">
        <p className="finding-found">{what}</p>
        {place !== "" && <p className="quiet">{place}</p>}
        <dl>
          <dt>{texts.expected}</dt>
          <dd>{expected}</dd>
          <dt>{texts.remedy}</dt>
          <dd>{remedy}</dd>
        </dl>
      </div>
    </li>
  );
}
