import { useCombobox } from "downshift";
import type { Ref } from "react";

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
  /** Whether a search has ended without a result. */
  isEmpty?: boolean;
  onChoose: (item: Item) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** A text box with suggestions, chosen by arrow keys and Enter, or by pointing. */
export function Combobox<Item extends Choice>(props: Props<Item>) {
  const { label, isLabelShown, placeholder, text, onText, items, isEmpty, onChoose, inputRef } = props;
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
        })}
        type="search"
        placeholder={placeholder}
        autoComplete="off"
      />
      <p className="nothing" role="status">
        {isEmpty && `Nothing has “${text.trim()}” in its name.`}
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
