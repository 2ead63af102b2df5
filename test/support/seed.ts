/**
 * The press office's plan of 2017 as parts: what the reader makes of its worksheets, written down by hand.
 * The figures are those that reproduce every printed figure of the published plan.
 */
import type { PlanParts } from "../../src/plan/model";
import { aPlan, bullets, detail, goal, indicator, line, quantity, staff, text, unitProgram } from "./parts";

const policyGoal = "열린행정 구현으로 참여자치 실현";
const press = "구정홍보 활동 강화";
const media = "뉴미디어를 활용한 주민소통 강화";
const paper = "열린 으뜸서구소식지 발행";
const general = { account: "일반회계" };
const period = "2017년01월01일 ∼ 2021년12월31일";
const district = "광주광역시 서구";

export function seedParts(): PlanParts {
  return aPlan()
    .with({
      fiscalYear: 2017,
      department: "홍보실",
      outline: {
        title: text("제2장 전략목표별 성과계획 추진계획", "기본방향!A1"),
        strategicGoal: text("적극적인 구정홍보와 주민소통 활성화로 신뢰와 소통의 구정 구현", "기본방향!B2"),
        office: text("홍보실", "기본방향!B3"),
        directions: bullets(
          "○ 적극적인 구정홍보 추진\n○ 뉴미디어를 활용한 주민소통강화\n○ 열린 으뜸서구 소식지 발행",
          "기본방향!A5",
        ),
      },
    })
    .withGoal(
      goal(policyGoal, {
        contents: bullets(
          `○ 구정홍보 강화
           - 구정 시책과 유익한 생활정보 제공으로 주민 알권리 충족
           - 구정홍보 자료수집 및 제공
           - 언론사 취재 지원 및 기자실 운영
           - 구정행사 사진 촬영 및 기록 보존 관리
           - 신문스크랩 및 보도 분석
           ○ 뉴미디어 활용
           - 구청 SNS 통한 다양한 소식 제공 및 구정홍보
           - 소통담당관제 운영
           - 구정행사 동영상 촬영 및 기록 보존 관리
           - 구정주요 뉴스 영상물 제작 상영
           ○ 열린 으뜸서구소식지 발행
           - 으뜸서구소식지 발행
           - 기자단 운영`,
          "기본방향!A10",
        ),
      }),
    )
    .withStaff(staff("홍보실", 5, [10, 0, 1, 9, 10], "언론홍보담당, 뉴미디어담당, 구보편집담당"))
    .withBudget(
      line("total", "계", 5, { 2017: 470050, 2016: 619206 }),
      line("policy", "정책사업", 6, { 2017: 396185, 2016: 394710 }),
      line(
        "unitProgram",
        press,
        7,
        { 2017: 179000, 2016: 225000, 2015: [195000] },
        { ...general, path: ["정책사업"] },
      ),
      line(
        "detailProgram",
        "구정홍보추진",
        8,
        { 2017: 179000, 2016: 225000, 2015: [195000] },
        { ...general, path: ["정책사업", press] },
      ),
      line("unitProgram", media, 9, { 2017: 45185, 2016: 0, 2015: [0] }, { ...general, path: ["정책사업"] }),
      line(
        "detailProgram",
        "뉴미디어 활용",
        10,
        { 2017: 45185, 2016: 0, 2015: [0] },
        { ...general, path: ["정책사업", media] },
      ),
      line(
        "unitProgram",
        paper,
        11,
        { 2017: 172000, 2016: 0, 2015: [0] },
        { ...general, path: ["정책사업"] },
      ),
      line(
        "detailProgram",
        "구정소식지 발행",
        12,
        { 2017: 172000, 2016: 0, 2015: [0] },
        { ...general, path: ["정책사업", paper] },
      ),
      line("administration", "행정운영경비", 13, { 2017: 73865, 2016: 224496 }),
      line("personnel", "인력운영비", 14, { 2017: 30695, 2016: 154346 }, { path: ["행정운영경비"] }),
      line("basic", "기본경비", 15, { 2017: 43170, 2016: 70150 }, { path: ["행정운영경비"] }),
      line("financial", "재무활동", 16, { 2017: 0, 2016: 0 }),
    )
    .withIndicator(
      indicator("언론매체보도율", 4, {
        unit: "건",
        type: "핵심",
        weight: 50,
        targets: { 2015: 2128, 2016: 1908, 2017: 1914, 2018: 1926, 2019: 1926 },
        formula: "(자료제공건수 × 0.2) + (보도건수 × 0.3) + (특별기사(기고, 인터뷰 등) × 0.5)",
        source: "내부보고자료",
        grounds: "- 보도자료 언론사 제공건수 및 언론매체 보도건수",
      }),
      indicator("SNS운영실적", 6, {
        unit: "건",
        type: "핵심",
        weight: 30,
        targets: { 2015: 122640, 2016: 133010, 2017: 133010, 2018: 133010, 2019: 133010 },
        formula:
          "(블로그, 페이스북, 트위터, 카카오스토리등 게재건수×0.7)+(블로그 일평균 페이지 뷰×0.1 + 페이스북 좋아요×0.1 + 카카오 스토리 구독자×0.1)",
        source: "내부보고자료",
        grounds: "- SNS 운영 실적",
      }),
      indicator("기획홍보실적", 8, {
        unit: "건",
        type: "일반",
        weight: 20,
        targets: { 2015: 170, 2016: 165, 2017: 170, 2018: 170, 2019: 170 },
        formula: "기획홍보건수(언론매체 인터뷰, 기고, 축사 등)",
        source: "내부보고자료",
        grounds: "- 구정이나 주요시책에 대한 언론매체 인터뷰,기고문,축고사 건수",
      }),
    )
    .withQuantity(
      quantity("자료제공건수", 5, { 2015: 1840, 2016: undefined, 2017: undefined }),
      quantity("보도건수", 6, { 2015: 5400, 2016: undefined, 2017: undefined }),
      quantity("특별기사(기고, 인터뷰 등)", 7, { 2015: 280, 2016: undefined, 2017: undefined }),
      quantity("블로그, 페이스북, 트위터, 카카오스토리등 게재건수", 8, {
        2015: 162400,
        2016: 176300,
        2017: undefined,
      }),
      quantity("블로그 일평균 페이지 뷰", 9, { 2015: 12600, 2016: 13200, 2017: undefined }),
      quantity("페이스북 좋아요", 10, { 2015: 41000, 2016: 44300, 2017: undefined }),
      quantity("카카오 스토리 구독자", 11, { 2015: 36000, 2016: 38500, 2017: undefined }),
      quantity("기획홍보건수(언론매체 인터뷰, 기고, 축사 등)", 12, { 2015: 170, 2016: 165, 2017: undefined }),
    )
    .withUnitProgram(
      unitProgram(press, {
        purpose: bullets("- 전략적인 언론매체 활용으로 주요현안, 시책에 대한 구정홍보 극대화", "사업개요!B3"),
        contents: bullets(
          `- 기획홍보 및 광고, 언론과의 유대 강화로 역점사업 집중 홍보
           - 언론사 취재 지원 및 기자실 운영
           - 구정행사 사진 촬영 및 기록 보존 관리
           - 구정시책과 유익한 생활정보 제공으로 주민 알권리 충족`,
          "사업개요!B4",
        ),
        details: [
          detail("구정홍보추진", 9, [
            "다각적인 홍보방안 강구, 안정적인 구정홍보를 위한 간담회 운영",
            period,
            "직접수행",
            "구비 100%",
            district,
          ]),
        ],
      }),
      unitProgram(media, {
        purpose: bullets(
          "뉴미디어를 활성화하여 주민들과의 소통을 증진시키고 신속 정확한 정보 전달을 통해 구정 신뢰도 향상",
          "사업개요!B13",
        ),
        contents: bullets(
          `- 구청 SNS를 통한 다양한 소식 제공 및 구정홍보
           - 소통담당관제 운영
           - 구정행사 동영상 촬영 및 기록 보존 관리
           - 구정 주요뉴스 영상물 제작 상영`,
          "사업개요!B14",
        ),
        details: [
          detail("뉴미디어 활용", 19, [
            "영상편집 제작, sns 홍보관리",
            period,
            "직접수행",
            "구비100%",
            district,
          ]),
        ],
      }),
      unitProgram(paper, {
        purpose: bullets(
          "- 구정소식지와 다양한 구정홍보물 제작으로 구민에게 유익한 정보 제공, 구정이미지 및 브랜드가치 제고",
          "사업개요!B23",
        ),
        contents: bullets("- 열린 으뜸서구소식지 제작 발행\n- 명예기자단 운영", "사업개요!B24"),
        details: [
          detail("구정소식지 발행", 29, [
            "발행 : 매월 25일, 연 12회\n내용 : 구정주요시책 홍보",
            period,
            "직접수행",
            "구비 100%",
            district,
          ]),
        ],
      }),
    )
    .build();
}
