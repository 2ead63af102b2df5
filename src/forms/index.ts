/** The forms that come with the product, by name: the seed's (기본) and 서울's of 2019 and 2020. */
import { readForm, type Form } from "./form";
import seoul from "./seoul.json";
import standard from "./standard.json";

export * from "./form";
export { amountFormat, inForm } from "./formats";

export const standardForm = standard as unknown as Form;

export const forms: readonly Form[] = [standardForm, readForm(seoul, standardForm)];

/** The form of that name; undefined where there is none. */
export const formNamed = (name: string): Form | undefined => forms.find((form) => form.name === name);
