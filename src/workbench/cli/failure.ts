/** How a command ends badly: 1 where the input is refused, 2 on wrong usage; one line says where, what and what to do. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
    this.name = "Failure";
  }
}

/** Runs a command to its end and leaves the process with its exit code. */
export async function main(command: () => Promise<void>): Promise<never> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Failure)) {
      console.error(error);
      return exit(1);
    }
    process.stderr.write(`${error.message.replace(/\s*\n\s*/g, " ")}\n`);
    return exit(error.exitCode);
  }
  return exit(0);
}

/** What was printed is on its way first; a pipe takes its time. */
function exit(code: number): Promise<never> {
  return new Promise(() => process.stdout.write("", () => process.exit(code)));
}
