/**
 * Keeps a fault of ours where it happened: a view that throws is replaced by what happened and a text to send us, while
 * tabs, messages and the ribbon's commands go on. "다시 열기" reads the workbook again and shows the view.
 */
import { PrimaryButton } from "@fluentui/react/lib/Button";
import { Component, type JSX, type ReactNode } from "react";
import { usePane } from "../pane-context";
import { CopyText } from "./copy-text";
import { faultReport } from "./fault-report";
import { Section } from "./section";

interface BoundaryProps {
  /** The part of the pane, for the report: "review". */
  readonly where: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly caught?: { readonly error: unknown };
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = {};

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { caught: { error } };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    if (!caught) return this.props.children;
    return (
      <Fault
        error={caught.error}
        where={this.props.where}
        onAgain={() => this.setState({ caught: undefined })}
      />
    );
  }
}

interface FaultProps {
  readonly error: unknown;
  readonly where: string;
  readonly onAgain: () => void;
}

function Fault({ error, where, onAgain }: FaultProps): JSX.Element {
  const { texts, addin, jobs, busy } = usePane();
  const { title, harmless, again, send } = texts.broken;
  return (
    <Section title={title}>
      <p role="alert">{harmless}</p>
      <PrimaryButton disabled={busy} onClick={() => void jobs.read().then(onAgain)}>
        {again}
      </PrimaryButton>
      <p className="field-label">{send}</p>
      <CopyText label={send} text={faultReport(error, where, addin.surroundings.excel)} />
    </Section>
  );
}
