import { useCombobox } from "downshift";
import { type Ref, useEffect, useState } from "react";

export interface Choice {
  key: string;
  name: string;
  kind: string;
}

interface Props<Item extends Choice> {
  label: string;
  isLabelShown?: boolean;
  placeholder?: string;
  text: string;
  onText: (text: string) => void;
  items: readonly Item[];
  /** Whether the first items are those for this text, not still those for an earlier one. */
  isCurrent: boolean;
  /** Why there are no items for this text. */
  problem: string | undefined;
  onChoose: (item: Item) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** The `which` of an Enter that confirms a text in an input method; it chooses nothing. */
const COMPOSING = 229;

/** A text box with suggestions, chosen by arrow keys and Enter, or by pointing. */
export function Combobox<Item extends Choice>(props: Props<Item>) {
  const { label, isLabelShown, placeholder, text, onText, items, isCurrent, problem, onChoose, inputRef } = props;
  const { isOpen, closeMenu, getLabelProps, getMenuProps, getInputProps, getItemProps, highlightedIndex } =
    useCombobox<Item>({
      items: items as Item[],
      inputValue: text,
      itemToString: (item) => item?.name ?? "",
      defaultHighlightedIndex: 0,
      selectedItem: null,
      // Leaving the box chooses nothing.
      stateReducer: (state, { type, changes }) =>
        type === useCombobox.stateChangeTypes.InputBlur ? { ...changes, selectedItem: state.selectedItem } : changes,
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem) {
          onChoose(selectedItem);
        }
      },
    });
  // Enter, pressed before the items for the text are there, chooses the first of them when they are.
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    if (isCurrent && isWaiting) {
      setWaiting(false);
      if (items[0]) {
        closeMenu();
        onChoose(items[0]);
      }
    }
  }, [isCurrent, isWaiting, items, closeMenu, onChoose]);
  return (
    <div className="search">
      <label {...getLabelProps()} className={isLabelShown ? "muted" : "hidden"}>
        {label}
      </label>
      <input
        {...getInputProps({
          ref: inputRef,
          // Here, for letters typed fast are lost between this event and the library's own one after it.
          onChange: (event) => onText(event.currentTarget.value),
          onKeyDown: (event) => {
            const isEnter = event.key === "Enter" && event.which !== COMPOSING;
            const isTooEarly = isEnter && !isCurrent && highlightedIndex <= 0;
            setWaiting(isTooEarly);
            if (isTooEarly) {
              Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
            }
          },
          onBlur: () => setWaiting(false),
        })}
        type="search"
        placeholder={placeholder}
        autoComplete="off"
      />
      <p className="nothing" role="status">
        {problem ?? (isCurrent && items.length === 0 && `Nothing has “${text.trim()}” in its name.`)}
      </p>
      <ul {...getMenuProps()} hidden={!isOpen || items.length === 0}>
        {isOpen &&
          items.map((item, index) => (
            <li
              key={item.key}
              {...getItemProps({ item, index })}
              className={index === highlightedIndex ? "active" : undefined}
            >
              {item.name} <small>{item.kind}</small>
            </li>
          ))}
      </ul>
    </div>
  );
}
