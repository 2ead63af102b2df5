/**
 * A start that hangs says so: where Excel does not answer, or the pane's scripts do not come, within some seconds, the
 * page tells what happened and what to do. Whatever comes late still comes: the pane then takes the message's place.
 * Example: office.js of this build is unknown to a newer Excel on the web and waits in silence → after 10 seconds
 * "Excel이 10초가 지나도록 답하지 않습니다. …".
 */
import type { StartupTexts } from "../messages/startup";

export type StartTrouble = "noLibrary" | "noAnswer" | "outsideExcel" | "noPane";

/** Seconds: Excel LTSC 2021 on an old machine was reported to take up to five. */
export const patience = 10;

export interface StartWatch {
  /** What is told when it has not come in time, counted from now. */
  waitFor(trouble: StartTrouble): void;
  tell(trouble: StartTrouble): void;
  stop(): void;
}

/** `language` as the browser's ("ko-KR"): Excel's own is not known yet. */
export function watchStart(
  page: Document,
  texts: Readonly<Record<"ko" | "en", StartupTexts>>,
  language: string,
): StartWatch {
  const words = texts[/^ko\b/i.test(language) ? "ko" : "en"];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (trouble: StartTrouble): void => {
    clearTimeout(timer);
    const say = (): void => {
      const place = page.getElementById("pane");
      if (!place) return;
      const { title, lines } = words[trouble](patience);
      const [heading, ...paragraphs] = [
        page.createElement("h1"),
        ...lines.map(() => page.createElement("p")),
      ];
      heading!.textContent = title;
      paragraphs.forEach((each, index) => (each.textContent = lines[index]!));
      const box = page.createElement("div");
      box.className = "start-trouble";
      box.setAttribute("role", "alert");
      box.append(heading!, ...paragraphs);
      place.replaceChildren(box);
    };
    // The script stands in the page's head: what it is to say may come before there is a place for it.
    if (page.readyState === "loading") page.addEventListener("DOMContentLoaded", say);
    else say();
  };
  return {
    waitFor: (trouble) => {
      clearTimeout(timer);
      timer = setTimeout(() => tell(trouble), patience * 1000);
    },
    tell,
    stop: () => clearTimeout(timer),
  };
}
