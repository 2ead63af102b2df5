/**
 * Sentences that hold a "+" or a hyphen between nouns, and compute nothing.
 * In: "온라인 설문+면접 조사를 하여 만족한 비율을 평균하여 산출함". Out: true. In: "상담을 받은 사람 수 + 교육을 받은 사람 수". Out: false.
 */
import { endsInAmount } from "./amounts";
import type { Token } from "./tokens";

// What a verb takes, and how a sentence goes on behind a verb.
const clause =
  /[가-힣](?:을|를|에서|에게|으로)\s|(?:하여|해서|하고|거쳐|통해|통하여|따라|위해|바탕으로)\s|[한친은]\s*(?:후|뒤|다음)[\s에,]/;
const linked = /(?:하여|해서|거쳐|통해|통하여)\s|[한친은]\s*(?:후|뒤|다음)[\s에,]/;
const closing =
  /(?:[함됨임음김짐]|다|산출|산정|집계|측정|합산|계산|환산|평가|부여|확인|조사|점검|반영|실시|비교|적용|공표|발표|분석)\s*\.?$/;
const object = /[가-힣][을를]\s/;

/** Whether `words`, cut into `tokens`, are a sentence; a text that multiplies or divides by numbers is none. */
export function isSentence(words: string, tokens: readonly Token[]): boolean {
  const scales = tokens.some(
    (token) => token.kind === "number" || (token.kind === "operator" && "*/".includes(token.operator)),
  );
  const text = words.trim();
  if (scales && /[×÷]/.test(text)) return false;
  if (closing.test(text) && clause.test(text)) return true;
  if (scales) return false;
  if (linked.test(text)) return true;
  // R&D+사업화 지원을 받은 기업의 …: the words behind the sign go with both sides of it.
  const names = tokens.filter((token) => token.kind === "name");
  const [first, last] = [names[0], names[names.length - 1]];
  return (
    first?.kind === "name" &&
    last?.kind === "name" &&
    !endsInAmount(first.text) &&
    object.test(last.text) &&
    words.includes("+")
  );
}
