/** Makes a component show the book as it is: it is rendered again, at most once a frame, after each change. */
import { useEffect, useState } from "react";
import type { Book } from "../workbook/model";

export function useBook(book: Book): void {
  const [, setVersion] = useState(0);
  useEffect(() => {
    let frame = 0;
    const stop = book.onChange(() => {
      if (frame === 0)
        frame = requestAnimationFrame(() => {
          frame = 0;
          setVersion((before) => before + 1);
        });
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [book]);
}
