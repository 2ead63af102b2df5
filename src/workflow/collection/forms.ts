/** The forms that come with the product, for a person to choose from: 기본, 서울. */
import { forms } from "../../forms";

export const formNames = (): readonly string[] => forms.map(({ name }) => name);
