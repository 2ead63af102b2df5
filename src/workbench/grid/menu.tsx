/** A menu where the pointer is: of cells or of a sheet's tab. Arrows move in it, Escape closes it. */
import { type ReactElement, useEffect, useRef } from "react";

export interface MenuItem {
  readonly label: string;
  readonly icon?: string;
  /** The keys that do the same. */
  readonly keys?: string | undefined;
  readonly disabled?: boolean;
  /** A line stands before it. */
  readonly apart?: boolean;
  run(): void;
}

export function Menu({
  label,
  x,
  y,
  items,
  onClose,
}: {
  label: string;
  x: number;
  y: number;
  items: readonly MenuItem[];
  onClose(): void;
}): ReactElement {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    menu.current!.querySelector<HTMLElement>("[role=menuitem]:not(:disabled)")?.focus();
    const close = (event: Event): void => void (!menu.current?.contains(event.target as Node) && onClose());
    window.addEventListener("mousedown", close);
    window.addEventListener("blur", onClose);
    return () => {
      window.removeEventListener("mousedown", close);
      window.removeEventListener("blur", onClose);
    };
  }, []);
  return (
    <aside aria-label={label}>
      <div
        ref={menu}
        role="menu"
        aria-label={label}
        className="menu"
        style={{
          left: Math.min(x, innerWidth - 240),
          top: Math.max(0, Math.min(y, innerHeight - items.length * 32 - 12)),
        }}
        onKeyDown={(event) => {
          const all = [...menu.current!.querySelectorAll<HTMLElement>("[role=menuitem]:not(:disabled)")];
          const at = all.indexOf(document.activeElement as HTMLElement);
          if (event.key === "Escape") onClose();
          if (event.key === "ArrowDown") all[(at + 1) % all.length]!.focus();
          if (event.key === "ArrowUp") all[(at + all.length - 1) % all.length]!.focus();
        }}
      >
        {items.map(({ label: text, icon, keys, disabled, apart, run }) => (
          <button
            type="button"
            role="menuitem"
            key={text}
            disabled={disabled}
            className={apart ? "apart" : ""}
            aria-keyshortcuts={keys?.replace("Ctrl", "Control")}
            onClick={() => {
              onClose();
              run();
            }}
          >
            {icon && <img src={icon} alt="" width={16} height={16} />}
            {text}
            {keys !== undefined && <kbd aria-hidden>{keys}</kbd>}
          </button>
        ))}
      </div>
    </aside>
  );
}
