/** Draws assets/icons: `node scripts/run.cjs scripts/icons/write.ts`. Run it after a change in pictures.ts. */
import fs from "node:fs";
import path from "node:path";
import { pictures, sizes } from "./pictures";
import { encodePng } from "./png";
import { draw } from "./shapes";

const folder = path.join(__dirname, "..", "..", "assets", "icons");
fs.mkdirSync(folder, { recursive: true });
for (const [name, shapes] of Object.entries(pictures)) {
  for (const size of sizes)
    fs.writeFileSync(path.join(folder, `${name}-${size}.png`), encodePng(size, size, draw(shapes, size)));
}
