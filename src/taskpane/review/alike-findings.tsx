/**
 * Equal findings, opened: what is expected and what to do once, as far as it is the same for all; then a line for each, with its
 * cells. Example: 기준 '22, '23, '24, '25, '26년 목표가 모두 있어야 합니다. | ‘도시계획도로 개설률’ 성과지표!A5 +5.
 */
import type { JSX, ReactNode } from "react";
import { describe, type Finding, type FindingText } from "../../messages/finding";
import { remedyPlace } from "../basics/remedies";
import { CellLinks } from "../frame/cell-link";
import { MendHere, Told } from "../frame/finding-item";
import { usePortions } from "../frame/portions";
import { usePane } from "../pane-context";

const portion = 40;

interface AlikeFindingsProps {
  readonly findings: readonly Finding[];
  readonly below: (finding: Finding) => ReactNode;
}

export function AlikeFindings({ findings, below }: AlikeFindingsProps): JSX.Element {
  const { language } = usePane();
  const { shown, more } = usePortions(findings, portion);
  const texts = findings.map((finding) => describe(finding, language));
  const common = (part: keyof FindingText): string | undefined => onlyOne(texts.map((text) => text[part]));
  const [expected, remedy] = [common("expected"), common("remedy")];
  const mendedHere = onlyOne(findings.map(remedyPlace)) !== undefined;
  const lines = linesOf(findings, texts);
  return (
    <div className="alike finding">
      <div className="finding-body">
        <Told expected={expected} remedy={remedy} />
        {mendedHere && <MendHere finding={findings[0]!} />}
        <ul className="plain">
          {shown.map((finding, index) => (
            <li key={`${finding.subject ?? finding.cells.join()} ${index}`} className="alike-item">
              {lines[index] !== "" && <span>{lines[index]}</span>}
              <CellLinks addresses={finding.cells} shown={1} />
              {!mendedHere && <MendHere finding={finding} />}
              {below(finding)}
              <Told
                expected={expected === undefined ? texts[index]!.expected : undefined}
                remedy={remedy === undefined ? texts[index]!.remedy : undefined}
                reason={finding.reason}
              />
            </li>
          ))}
        </ul>
        {more}
      </div>
    </div>
  );
}

/** What all are; undefined where they differ. */
const onlyOne = <T,>(all: readonly T[]): T | undefined => (new Set(all).size === 1 ? all[0] : undefined);

/** What tells findings apart: the name, where nothing else differs; all that was found; nothing, where only cells do. */
function linesOf(findings: readonly Finding[], texts: readonly FindingText[]): string[] {
  const data = findings.map((finding) => finding.data as Readonly<Record<string, unknown>>);
  const differing = Object.keys(data[0]!).filter(
    (key) => onlyOne(data.map((each) => JSON.stringify(each[key]))) === undefined,
  );
  const names = data.map((each) => each[differing[0]!]);
  if (differing.length === 1 && names.every((name) => typeof name === "string" && name !== ""))
    return names.map(String);
  const found = texts.map((text) => text.found);
  return onlyOne(found) === undefined ? found : found.map(() => "");
}
