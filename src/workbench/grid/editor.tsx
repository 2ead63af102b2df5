/**
 * A text being typed into a cell, in the cell or in the formula bar, with the add-in's functions offered as one types.
 * The one in the cell is there, unseen, before anybody types: a Korean syllable is composed in the field in which it began.
 */
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactElement,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import type { AddinDescription } from "../server/addin-description";
import { argumentHint, suggestions, wordBefore } from "./function-help";
import { say } from "./texts";

export interface EditorProps {
  readonly addin: AddinDescription;
  readonly text: string;
  /** Where the caret was put by other means than this field's own; anew for each. */
  readonly placed: { readonly at: number } | undefined;
  readonly label: string;
  readonly className: string;
  readonly style?: CSSProperties;
  /** Someone types here. While nobody does, keys are left to whatever is around. */
  readonly typing: boolean;
  readonly multiline: boolean;
  onFocus?(): void;
  /** The focus went elsewhere, not to another window and not to the other field of the same text. */
  onLeave(): void;
  onChange(text: string, caret: number): void;
  onCaret(caret: number): void;
  /** A function's name was chosen: its text, and the caret behind the bracket. */
  onAccept(text: string, caret: number): void;
  /** A key other than for the text itself; gives whether it did something. */
  onKey(event: KeyboardEvent): boolean;
}

export function Editor(props: EditorProps): ReactElement {
  const { addin, text, label, className, style, typing, multiline, placed, onChange, onAccept } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(text.length);
  const [active, setActive] = useState(false);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState("");

  const composing = useRef(false);
  // In the same step as the text, not a frame later: what is typed on at once must follow.
  useLayoutEffect(() => {
    const element = field.current!;
    if (!typing || composing.current) return;
    element.focus({ preventScroll: true });
    const at = placed?.at ?? element.value.length;
    element.setSelectionRange(at, at);
    setCaret(at);
  }, [typing, placed]);

  const before = text.slice(0, caret);
  const offered =
    active && typing && dismissed !== before ? suggestions(before, addin.namespace, addin.functions) : [];
  const hint =
    active && typing && offered.length === 0
      ? argumentHint(before, addin.namespace, addin.functions)
      : undefined;
  // Below the field, over whatever else is there; the panes would cut it off.
  const [below, setBelow] = useState<CSSProperties>({});
  const help = offered.length > 0 || hint !== undefined;
  useLayoutEffect(() => {
    if (!help) return;
    const { left, bottom } = field.current!.getBoundingClientRect();
    setBelow({ left: Math.max(0, Math.min(left, innerWidth - 540)), top: bottom });
  }, [help, text]);
  const listId = `${className}-suggestions`;

  const accept = (name: string): void => {
    const start = caret - wordBefore(before).length;
    onAccept(
      `${text.slice(0, start)}${name}(${text.slice(caret).replace(/^\(/, "")}`,
      start + name.length + 1,
    );
    setChosen(0);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (!typing || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    const take = (work: () => void): void => {
      event.preventDefault();
      work();
    };
    if (offered.length > 0) {
      const count = offered.length;
      if (event.key === "ArrowDown") return take(() => setChosen((chosen + 1) % count));
      if (event.key === "ArrowUp") return take(() => setChosen((chosen + count - 1) % count));
      if (event.key === "Tab") return take(() => accept(offered[Math.min(chosen, count - 1)]!.name));
      if (event.key === "Escape") return take(() => setDismissed(before));
    }
    if (event.key === "Enter" && event.altKey)
      return take(() => onAccept(`${before}\n${text.slice(caret)}`, caret + 1));
    if (props.onKey(event)) event.preventDefault();
  };

  return (
    <div className={`editor ${className} ${typing ? "" : "waiting"}`} style={style}>
      <textarea
        ref={field}
        aria-label={label}
        rows={1}
        value={text}
        spellCheck={false}
        className={multiline ? "multiline" : ""}
        aria-haspopup="listbox"
        aria-autocomplete="list"
        aria-controls={listId}
        {...(offered.length > 0
          ? { "aria-activedescendant": `${listId}-${Math.min(chosen, offered.length - 1)}` }
          : {})}
        onFocus={() => {
          setActive(true);
          props.onFocus?.();
        }}
        onBlur={({ relatedTarget, currentTarget }) => {
          setActive(false);
          const other = relatedTarget instanceof Element && relatedTarget.closest(".editor") !== null;
          // The document keeps its active element where another window takes the focus.
          if (!other && document.activeElement !== currentTarget) props.onLeave();
        }}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={() => (composing.current = false)}
        onSelect={({ currentTarget: { selectionStart } }) => {
          setCaret(selectionStart);
          if (typing) props.onCaret(selectionStart);
        }}
        onChange={({ currentTarget: { selectionStart, value } }) => {
          setCaret(selectionStart);
          onChange(value, selectionStart);
        }}
        onKeyDown={onKeyDown}
      />
      {createPortal(
        <>
          <ul
            id={listId}
            role="listbox"
            aria-label={say("suggestions")}
            className="suggestions"
            style={below}
            hidden={offered.length === 0}
          >
            {offered.map(({ name, description }, i) => (
              <li
                key={name}
                id={`${listId}-${i}`}
                role="option"
                aria-selected={i === Math.min(chosen, offered.length - 1)}
                onMouseDown={(event) => {
                  event.preventDefault();
                  accept(name);
                }}
              >
                <b>{name}</b>
                <span>{description}</span>
              </li>
            ))}
          </ul>
          {hint && (
            <div className="hint" role="status" style={below}>
              <p>
                {hint.name}(
                {hint.parameters.map(({ name, current }, i) => (
                  <span key={name + i}>
                    {i > 0 && ", "}
                    {current ? <b>{name}</b> : name}
                  </span>
                ))}
                )
              </p>
              <p>{hint.parameters.find(({ current }) => current)?.description ?? hint.description}</p>
            </div>
          )}
        </>,
        document.body,
      )}
    </div>
  );
}
