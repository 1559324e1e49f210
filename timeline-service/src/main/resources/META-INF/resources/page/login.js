import { byId, h } from "./dom.js";
import { t } from "./i18n/index.js";
import { problemText } from "./problem.js";

const REMEMBERED = "linimasa.token";

let token;

/** What the page sends to prove who reads, or undefined; remembered until the tab is closed. */
export function currentToken() {
  try {
    token ??= sessionStorage.getItem(REMEMBERED) ?? undefined;
  } catch {
    // a browser that stores nothing asks again after a reload
  }
  return token;
}

function remember(value) {
  token = value;
  try {
    if (value) {
      sessionStorage.setItem(REMEMBERED, value);
    } else {
      sessionStorage.removeItem(REMEMBERED);
    }
  } catch {
    // as above
  }
}

/** Forgets the token. */
export function logOut() {
  remember(undefined);
}

/** The button that forgets the token, shown while there is one. */
export function showLogOut(onLoggedOut) {
  const button = byId("logout");
  button.hidden = !currentToken();
  button.onclick = () => {
    logOut();
    onLoggedOut();
  };
}

/**
 * The form that asks for a token.
 *
 * @param problem why it asks: the service's answer
 * @param refused whether a token was sent that did not let its bearer in
 */
export function loginForm(problem, refused, onToken) {
  const field = h("input", {
    type: "password",
    id: "token",
    autocomplete: "off",
    spellcheck: "false",
    required: true,
    "aria-describedby": "token-hint",
    "aria-invalid": refused ? "true" : undefined,
  });
  const submit = (event) => {
    event.preventDefault();
    const value = field.value.trim();
    if (value) {
      remember(value);
      onToken();
    }
  };
  return [
    h("h3", {}, t("login.title")),
    h("p", { id: "token-hint" }, t("login.hint")),
    ...(refused ? problemText(problem) : []),
    h(
      "form",
      { class: "login", action: "/", onsubmit: submit },
      h("label", { for: "token" }, t("login.token")),
      field,
      h("button", { type: "submit", class: "primary" }, t("login.go")),
    ),
  ];
}
