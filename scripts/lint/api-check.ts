/** Part of npm run lint: newer Office.js members without a question for their API set. Exits 1 where there is one. */
import { apiProblems, productProgram } from "./api-sets";

const problems = apiProblems(productProgram());
for (const { file, line, text } of problems) console.error(`${file}:${line} ${text}`);
if (problems.length > 0) process.exit(1);
