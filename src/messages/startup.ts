/**
 * What the page says where it cannot start: before Excel's language is known, and without the pane's texts.
 * Example: startupTexts.ko.noAnswer(10).title → "Excel이 10초가 지나도록 답하지 않습니다."
 */

export interface StartupText {
  readonly title: string;
  readonly lines: readonly string[];
}

type Texts = Readonly<
  Record<"noLibrary" | "noAnswer" | "outsideExcel" | "noPane", (seconds: number) => StartupText>
>;

const ko: Texts = {
  noLibrary: () => ({
    title: "office.js를 불러오지 못했습니다.",
    lines: [
      "이 추가 기능은 Microsoft의 office.js가 있어야 Excel과 이야기할 수 있습니다.",
      "인터넷에 연결되어 있는지 확인하고 작업창을 다시 여십시오. 망이 분리된 곳에서는 office.js가 함께 들어 있는 설치본이 필요합니다. 담당자에게 문의하십시오.",
    ],
  }),
  noAnswer: (seconds) => ({
    title: `Excel이 ${seconds}초가 지나도록 답하지 않습니다.`,
    lines: [
      "셀을 편집하고 있으면 Enter 또는 Esc를 누르십시오. 조금 더 기다려도 그대로이면 작업창을 닫았다가 다시 열고, 그래도 안 되면 통합 문서를 저장한 뒤 Excel을 다시 시작하십시오.",
      "웹용 Excel에서 늘 이렇게 멈추면, 이 설치본에 들어 있는 office.js가 그 주소를 모르는 것입니다. 데스크톱 Excel에서 여십시오.",
    ],
  }),
  outsideExcel: () => ({
    title: "이 페이지는 Excel 안에서만 열립니다.",
    lines: ["Excel의 [홈] 탭에서 ‘작업창 열기’를 누르십시오."],
  }),
  noPane: (seconds) => ({
    title: `작업창의 파일이 ${seconds}초가 지나도록 오지 않았습니다.`,
    lines: [
      "추가 기능이 설치된 서버에 연결되어 있는지 확인하고 작업창을 다시 여십시오. 통합 문서는 바뀌지 않았습니다.",
    ],
  }),
};

const en: Texts = {
  noLibrary: () => ({
    title: "office.js could not be loaded.",
    lines: [
      "The add-in needs Microsoft's office.js to talk to Excel.",
      "Check the connection to the internet and open the pane again. A separated network needs the build that brings its own office.js: ask whoever installed the add-in.",
    ],
  }),
  noAnswer: (seconds) => ({
    title: `Excel has not answered for ${seconds} seconds.`,
    lines: [
      "If a cell is being edited, press Enter or Esc. If waiting does not help, close the pane and open it again; else save the workbook and restart Excel.",
      "Where Excel on the web always stops here, the office.js of this build does not know that address: open the workbook in desktop Excel.",
    ],
  }),
  outsideExcel: () => ({
    title: "This page only works inside Excel.",
    lines: ["In Excel, choose Open Pane on the Home tab."],
  }),
  noPane: (seconds) => ({
    title: `The pane's files have not come for ${seconds} seconds.`,
    lines: [
      "Check the connection to the server that the add-in is installed on, and open the pane again. The workbook is unchanged.",
    ],
  }),
};

export type StartupTexts = Texts;

export const startupTexts: Readonly<Record<"ko" | "en", Texts>> = { ko, en };
