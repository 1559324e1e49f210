/**
 * Builds an element. Text becomes text nodes and attributes are set one by one, so nothing a document says is ever read
 * as HTML. An attribute that is undefined, null or false is left out; `on…` are listeners.
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else {
      element.setAttribute(key, value === true ? "" : String(value));
    }
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

/** The element with this id, which the page is known to have. */
export const byId = (id) => document.getElementById(id);

/**
 * Makes the children of `parent` the elements of `items`, in order, keeping the element of every key that stays: focus,
 * scroll position and open state survive.
 *
 * @param create makes the element of a new item
 * @param update brings a kept element up to date
 */
export function reconcile(parent, items, keyOf, create, update) {
  const old = new Map();
  for (const child of parent.children) {
    old.set(child.dataset.key, child);
  }
  let place = parent.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    let element = old.get(key);
    if (element) {
      old.delete(key);
      update(element, item);
    } else {
      element = create(item);
      element.dataset.key = key;
    }
    if (element === place) {
      place = place.nextElementSibling;
    } else {
      parent.insertBefore(element, place);
    }
  }
  for (const gone of old.values()) {
    gone.remove();
  }
}

/** The link target if it is a web address, else undefined: a document's URL is data and may be anything. */
export function webAddress(url) {
  return /^https?:\/\//i.test(url ?? "") ? url : undefined;
}
