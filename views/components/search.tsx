import type { Child } from "hono/jsx";
import { LIMITS } from "../../src/limits.ts";

/**
 * A form of filters over a list. It is a plain GET form; with JavaScript it asks for the same address while
 * the person types, and only the list with the given id changes.
 */
export function LiveFilters({ path, list, label, children }: { path: string; list: string; label: string; children: Child }) {
  return (
    <form
      method="get"
      action={path}
      class="filters"
      aria-label={label}
      hx-get={path}
      hx-trigger="input delay:200ms, submit"
      hx-sync="replace"
      hx-select={`#${list}`}
      hx-target={`#${list}`}
      hx-swap="outerMorph"
      hx-replace-url="true"
    >
      {children}
      <button type="submit">Search</button>
    </form>
  );
}

export function SearchField({ label, value, hint }: { label: string; value: string; hint?: string }) {
  return (
    <div class="field field-wide">
      <label for="q">{label}</label>
      <input type="search" id="q" name="q" value={value} maxlength={LIMITS.query} autocomplete="off" placeholder={hint} />
    </div>
  );
}

/** A choice among filters; unlike a form's field it may always be left as it is. */
export function FilterChoice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: { value: string; label: string }[];
}) {
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
