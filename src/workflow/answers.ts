/**
 * What a person tells the pane about the plan as a whole, and takes back: kept in the workbook, in the place of what was
 * read. In: { planYear: 2018 }. Out: the next reading is of the plan of 2018; { planYear: undefined } takes it back.
 */
import type { Answers } from "../reader/model";
import type { Kept, Said } from "./kept";
import { keepEntries } from "./entries";
import { ofReader, toldIn, type Told } from "./told";

/** Keeps what is told; undefined takes back what was told, names within a list one by one. */
export async function tell(told: Told): Promise<void> {
  await keepEntries((kept) => {
    const next = { ...toldIn(kept), ...told };
    const isOfReader = (key: string): boolean => (ofReader as readonly string[]).includes(key);
    const part = (mine: boolean): object =>
      Object.fromEntries(
        Object.entries(next).filter(([key, value]) => isOfReader(key) === mine && value !== undefined),
      );
    const others = Object.fromEntries(Object.entries(kept.answers ?? {}).filter(([key]) => !isOfReader(key)));
    return { answers: { ...others, ...part(true) } as Answers, said: part(false) as Said };
  });
}

/** Questions about the plan as a whole, whose answers are told like its other facts. */
const facts: Readonly<Record<string, (choice: string | undefined) => Told>> = {
  department: (department) => ({ department }),
  "plan-year": (choice) => ({ planYear: choice === undefined ? undefined : Number(choice) }),
};

/** Keeps what was chosen, by the questions' keys. */
export async function answer(choices: Readonly<Record<string, string>>): Promise<void> {
  await choose(Object.entries(choices));
}

/** Forgets what was chosen for one question. */
export async function takeBack(key: string): Promise<void> {
  await choose([[key, undefined]]);
}

const choose = (choices: Choices): Promise<Kept> =>
  keepEntries(({ answers = {} }) => ({ answers: withChosen(answers, choices) }));

type Choices = readonly (readonly [key: string, choice: string | undefined])[];

/** The answers with these choices among them; undefined forgets one. */
export function withChosen(answers: Answers, choices: Choices): Answers {
  const chosen = new Map(Object.entries(answers.chosen ?? {}));
  let next: Answers = answers;
  for (const [key, choice] of choices) {
    const fact = facts[key];
    if (fact) next = { ...next, ...fact(choice) } as Answers;
    else if (choice === undefined) chosen.delete(key);
    else chosen.set(key, choice);
  }
  return { ...next, chosen: Object.fromEntries(chosen) };
}
