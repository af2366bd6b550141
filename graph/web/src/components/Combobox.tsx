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
  /** Whether the items are for this text, not still for an earlier one. */
  isCurrent: boolean;
  onChoose: (item: Item) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** A text box with suggestions, chosen by arrow keys and Enter, or by pointing. */
export function Combobox<Item extends Choice>(props: Props<Item>) {
  const { label, isLabelShown, placeholder, text, onText, items, isCurrent, onChoose, inputRef } = props;
  const { isOpen, getLabelProps, getMenuProps, getInputProps, getItemProps, highlightedIndex } = useCombobox<Item>({
    items: items as Item[],
    inputValue: text,
    itemToString: (item) => item?.name ?? "",
    defaultHighlightedIndex: 0,
    selectedItem: null,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) {
        onChoose(selectedItem);
      }
    },
  });
  // Enter, pressed before the items for the text are there, chooses the first of them when they are.
  const [isEntered, setEntered] = useState(false);
  useEffect(() => {
    if (isCurrent && isEntered) {
      setEntered(false);
      if (items[0]) {
        onChoose(items[0]);
      }
    }
  });
  return (
    <div className="search">
      <label {...getLabelProps()} className={isLabelShown ? "muted" : "hidden"}>
        {label}
      </label>
      <input
        {...getInputProps({
          ref: inputRef,
          // Here, for letters typed fast are lost between this event and the library's own one after it.
          onChange: (event) => {
            setEntered(false);
            onText(event.currentTarget.value);
          },
          onKeyDown: (event) => {
            if (event.key === "Enter" && !isCurrent) {
              Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
              setEntered(true);
            }
          },
          onBlur: () => setEntered(false),
        })}
        type="search"
        placeholder={placeholder}
        autoComplete="off"
      />
      <p className="nothing" role="status">
        {isCurrent && items.length === 0 && `Nothing has “${text.trim()}” in its name.`}
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
