/**
 * One finding: what was found, where, what was expected, what to do, and the reason that the office recorded for it.
 * Example: ⚠ 가중치의 합이 90%입니다. 성과지표!D5:D10 | 기대: 100%여야 합니다. | 조치: …
 */
import { FontIcon } from "@fluentui/react/lib/Icon";
import { Link } from "@fluentui/react/lib/Link";
import { Fragment, type JSX, type ReactNode } from "react";
import { describe, type Finding } from "../../messages/finding";
import { usePane } from "../pane-context";
import { remedyPlace } from "../basics/remedies";
import { CellLinks } from "./cell-link";

export const severityIcons = { error: "ErrorBadge", warning: "Warning", note: "Info" } as const;

interface FindingItemProps {
  readonly finding: Finding;
  /** Without its symbol and what was found, where that stands above it. */
  readonly bare?: boolean;
  /** Where it was found in a file that is not open: told in the place of links, and nothing can be mended here. */
  readonly place?: string;
  readonly children?: ReactNode;
}

export function FindingItem({ finding, bare, place, children }: FindingItemProps): JSX.Element {
  const { language, texts } = usePane();
  const { found, expected, remedy } = describe(finding, language);
  return (
    <li className={`finding finding-${finding.severity}`}>
      {!bare && (
        <span className="finding-symbol" title={texts.severity[finding.severity]}>
          <FontIcon iconName={severityIcons[finding.severity]} aria-hidden="true" />
          <span className="visually-hidden">{texts.severity[finding.severity]}: </span>
        </span>
      )}
      <div className="finding-body">
        {!bare && <p className="finding-found">{found}</p>}
        {place === undefined ? (
          <CellLinks addresses={finding.cells} />
        ) : (
          place !== "" && <p className="quiet">{place}</p>
        )}
        <Told expected={expected} remedy={remedy} reason={finding.reason} />
        {place === undefined && <MendHere finding={finding} />}
        {children}
      </div>
    </li>
  );
}

interface ToldProps {
  readonly expected?: string;
  readonly remedy?: string;
  readonly reason?: string;
}

/** What is expected, what to do, the reason that was recorded: each where there is one. */
export function Told({ expected, remedy, reason }: ToldProps): JSX.Element | null {
  const { texts } = usePane();
  const told = [
    { name: texts.expected, text: expected },
    { name: texts.remedy, text: remedy },
    { name: texts.review.reason, text: reason, look: "finding-reason" },
  ].filter(({ text }) => text);
  if (told.length === 0) return null;
  return (
    <dl>
      {told.map(({ name, text, look }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd className={look}>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** The way to the control by which the pane itself can mend it. */
export function MendHere({ finding }: { readonly finding: Finding }): JSX.Element | null {
  const { texts, dispatch } = usePane();
  const place = remedyPlace(finding);
  if (place === undefined) return null;
  return (
    <Link
      as="button"
      className="mend-here"
      onClick={() => dispatch({ type: "view", view: "source", at: place })}
    >
      {texts.mendHere}
    </Link>
  );
}
