/** The entry of the workbench's page. */
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { firstSession, newSession, type Session, surroundings } from "./session";
import { locale } from "./texts";
import "./workbench.css";

async function start(): Promise<void> {
  document.documentElement.lang = locale().slice(0, 2);
  const around = await surroundings();
  let first: Session;
  try {
    first = await firstSession(around);
  } catch (error) {
    console.error(error);
    first = newSession(around);
  }
  createRoot(document.getElementById("workbench")!).render(<App around={around} first={first} />);
}

void start();
