/** 설정·도움말: which version this is, that nothing leaves the machine, where to read more, and the probe of this Excel. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { Link } from "@fluentui/react/lib/Link";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import type { JSX } from "react";
import { version } from "../../messages/version";
import { CopyText } from "../frame/copy-text";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";

export function HelpView(): JSX.Element {
  const { texts, addin } = usePane();
  const { help } = texts;
  const pages = [
    [help.guide, "help.html"],
    [help.licence, "LICENSE.txt"],
    [help.notices, "THIRD-PARTY-NOTICES.txt"],
  ] as const;
  return (
    <>
      <Section title={help.title}>
        <p>{help.nothingLeaves}</p>
        <p className="quiet">
          {help.version(version)} · Excel {addin.surroundings.excel}
        </p>
        <ul className="plain links">
          {pages.map(([title, page]) => (
            <li key={page}>
              <Link href={page} target="_blank" rel="noopener">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <Probe />
    </>
  );
}

function Probe(): JSX.Element {
  const { state, texts, jobs, busy } = usePane();
  const { help } = texts;
  const { probe } = state;
  return (
    <Section title={help.probe}>
      <p className="quiet">{help.probeIntro}</p>
      <DefaultButton className="wide" disabled={busy} onClick={() => void jobs.probe()}>
        {help.probe}
      </DefaultButton>
      {probe && (
        <>
          <MessageBar
            delayedRender={false}
            messageBarType={probe.otherwise.length === 0 ? MessageBarType.success : MessageBarType.warning}
          >
            {probe.otherwise.length === 0
              ? help.probed(probe.points)
              : help.probedOtherwise(probe.points, probe.otherwise.length)}
          </MessageBar>
          <CopyText label={help.probeText} text={probe.text} />
        </>
      )}
    </Section>
  );
}
