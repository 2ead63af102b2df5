/**
 * A name with its unit in brackets, without the number before it. In: "1. 언론매체보도율(건)". Out: 언론매체보도율, 건.
 */
import { unspread } from "../text/spacing";
import { keyOf } from "./sheet";
import { bareName } from "./tables/budget-names";

const unitBracket = /^(.*\S)\s*[([]\s*(?:단위\s*[:：]?\s*)?([^()[\]]{1,8})\s*[)\]]$/s;
const unitWord =
  /^(건|명|인|회|개|개소|%|퍼센트|점|점수|원|천원|백만원|억원|부|종|권|시간|일|일수|개월|년|km|㎞|m|㎡|m2|톤|t|kg|ℓ|L|등급|위|순위|대|호|가구|세대|팀|과정|필지|동|면|곳|식|ha|ppm|㎍\/㎥|단체|학교|업체|천명|만명|만건|천건|명\/회|건\/회|건수|배|도|℃|kwh|toe|tco2|편|매|장|관|개관|개교|학급|강좌|그루|본|마리|상자|통|개사|척|병상|㎥|m3|회\/년|건\/년|명\/년)$/i;

/** "언론매체보도율(건)" → the name and its unit; a bracket that is no unit stays in the name. */
export function nameAndUnit(text: string): { name: string; unit?: string } {
  const flat = unspread(bareName(text));
  const match = unitBracket.exec(flat);
  if (match && unitWord.test(keyOf(match[2]!))) return { name: match[1]!, unit: match[2]! };
  return { name: flat };
}
