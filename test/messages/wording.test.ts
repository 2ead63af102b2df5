import {
  addition,
  columnLabel,
  counted,
  grouped,
  measured,
  money,
  object,
  percent,
  subject,
  terms,
  together,
  topic,
  toward,
  yearList,
} from "../../src/messages/wording";

test.each([
  ["정책사업", "정책사업은", "정책사업이", "정책사업을", "정책사업과", "정책사업으로"],
  ["재무활동", "재무활동은", "재무활동이", "재무활동을", "재무활동과", "재무활동으로"],
  ["계", "계는", "계가", "계를", "계와", "계로"],
  ["서울", "서울은", "서울이", "서울을", "서울과", "서울로"],
  [
    "‘언론매체보도율’",
    "‘언론매체보도율’은",
    "‘언론매체보도율’이",
    "‘언론매체보도율’을",
    "‘언론매체보도율’과",
    "‘언론매체보도율’로",
  ],
  ["△24.09%", "△24.09%는", "△24.09%가", "△24.09%를", "△24.09%와", "△24.09%로"],
  ["예산(안)", "예산(안)은", "예산(안)이", "예산(안)을", "예산(안)과", "예산(안)으로"],
  ["=보도율(…)", "=보도율(…)은", "=보도율(…)이", "=보도율(…)을", "=보도율(…)과", "=보도율(…)로"],
  ["PRESSRATE", "PRESSRATE는", "PRESSRATE가", "PRESSRATE를", "PRESSRATE와", "PRESSRATE로"],
  ["URL", "URL은", "URL이", "URL을", "URL과", "URL로"],
  ["Web", "Web은", "Web이", "Web을", "Web과", "Web으로"],
  ["Twitter", "Twitter는", "Twitter가", "Twitter를", "Twitter와", "Twitter로"],
  ["Marketing", "Marketing은", "Marketing이", "Marketing을", "Marketing과", "Marketing으로"],
  ["12kg", "12kg은", "12kg이", "12kg을", "12kg과", "12kg으로"],
  ["3km", "3km는", "3km가", "3km를", "3km와", "3km로"],
  ["제1장 Ⅲ", "제1장 Ⅲ은", "제1장 Ⅲ이", "제1장 Ⅲ을", "제1장 Ⅲ과", "제1장 Ⅲ으로"],
  ["①", "①은", "①이", "①을", "①과", "①로"],
  ["10,000", "10,000은", "10,000이", "10,000을", "10,000과", "10,000으로"],
  ["153", "153은", "153이", "153을", "153과", "153으로"],
  ["1", "1은", "1이", "1을", "1과", "1로"],
  ["27", "27은", "27이", "27을", "27과", "27로"],
  ["28", "28은", "28이", "28을", "28과", "28로"],
  ["6", "6은", "6이", "6을", "6과", "6으로"],
  ["PR", "PR은", "PR이", "PR을", "PR과", "PR로"],
  ["OEM", "OEM은", "OEM이", "OEM을", "OEM과", "OEM으로"],
  ["149", "149는", "149가", "149를", "149와", "149로"],
])("%s takes the particles that its last sound asks for", (word, ...expected) => {
  expect([topic, subject, object, together, toward].map((add) => add(word))).toEqual(expected);
});

test("letters that a Mac's file names hold apart are one", () => {
  const apart = "서울특별시각".normalize("NFD");
  expect(topic(apart)).toBe(`${apart}은`);
});

test.each([
  [149, "149", "149"],
  [-149, "△149", "-149"],
  [122640, "122,640", "122,640"],
  [1234567.891, "1,234,567.891", "1,234,567.891"],
  [0, "0", "0"],
])("%d is grouped, with △ in Korean where it is negative", (value, ko, en) => {
  expect([grouped(value, "ko"), grouped(value, "en")]).toEqual([ko, en]);
});

test("one of something has its own word in English", () => {
  expect([1, "1", 0, 3, "1,201"].map((count) => counted(count, "cell is", "cells are"))).toEqual([
    "1 cell is",
    "1 cell is",
    "0 cells are",
    "3 cells are",
    "1,201 cells are",
  ]);
});

test.each([
  [172_000_000, "172백만원", "172 million won"],
  [394_710_000, "394,710천원", "394,710 thousand won"],
  [1_234, "1,234원", "1,234 won"],
  [-450_000, "△450천원", "-450 thousand won"],
])("%d won are said in the largest unit that loses nothing", (won, ko, en) => {
  expect([money(won, "ko"), money(won, "en")]).toEqual([ko, en]);
});

test("an amount among others takes their unit", () => {
  expect(money(225_000_000, "ko", [394_710_000])).toBe("225,000천원");
});

test("a sum is written out in one unit", () => {
  expect(addition([179_000_000, 45_185_000], 224_185_000, "ko")).toBe("179,000 + 45,185 = 224,185천원");
});

test("of more than eight terms the middle is left out", () => {
  expect(terms([1, 2, 3, 4, 5, 6, 7, 8], "ko")).toBe("1 + 2 + 3 + 4 + 5 + 6 + 7 + 8");
  expect(terms([1, 2, 3, 4, 5, 6, 7, 8, 9], "ko")).toBe("1 + 2 + 3 + 4 + 5 + … + 8 + 9");
});

test("percentages, years, columns and measures are said as the plan prints them", () => {
  expect(percent(-24.09, "ko")).toBe("△24.09%");
  expect(percent(0.4, "en")).toBe("0.40%");
  expect(yearList([2015, 2016], "ko")).toBe("'15, '16");
  expect(columnLabel(2015, "settlement", "ko")).toBe("'15결산");
  expect(columnLabel(2017, "budget", "en")).toBe("the 2017 budget");
  expect(measured(1914, "건", "ko")).toBe("1,914건");
  expect(measured(92.5, "%", "en")).toBe("92.5%");
  expect(measured(3, undefined, "en")).toBe("3");
});
