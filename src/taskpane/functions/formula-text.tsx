/** A measurement formula with its quantities marked: (자료제공건수 × 0.2) + (보도건수 × 0.3). */
import type { JSX } from "react";
import { printFormula } from "../../formula";
import type { Formula } from "../../formula/types";
import { usePane } from "../pane-context";

export function FormulaText({ formula }: { readonly formula: Formula }): JSX.Element {
  const { texts } = usePane();
  const { functions } = texts;
  const text = formula.kind === "defective" ? formula.source : printFormula(formula);
  return (
    <div className="formula">
      <p className="field-label">{functions.formula}</p>
      <p className="formula-text">
        {markQuantities(text, formula).map(({ part, quantity }, index) =>
          quantity === undefined ? (
            <span key={index}>{part}</span>
          ) : (
            <mark key={index} className={`quantity-${(quantity % 4) + 1}`}>
              {part}
            </mark>
          ),
        )}
      </p>
      {formula.kind === "defective" && <p>{functions.defective}</p>}
    </div>
  );
}

/** The text cut where a quantity's name begins and ends. A longer name wins over one that it contains. */
export function markQuantities(text: string, formula: Formula): { part: string; quantity?: number }[] {
  const names = formula.quantities
    .flatMap(({ shown, name }, quantity) => [...new Set([shown, name])].map((each) => ({ each, quantity })))
    .filter(({ each }) => each !== "")
    .sort((one, other) => other.each.length - one.each.length);
  if (names.length === 0) return [{ part: text }];
  const pattern = new RegExp(
    `(${names.map(({ each }) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`,
  );
  return text
    .split(pattern)
    .filter((part) => part !== "")
    .map((part) => ({ part, quantity: names.find(({ each }) => each === part)?.quantity }));
}
