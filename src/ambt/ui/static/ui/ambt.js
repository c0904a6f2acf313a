// What every page needs of JavaScript: everything here is a comfort, nothing depends on it.

// Ctrl+K (or Cmd+K) goes to the search field.
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    document.getElementById("zoek")?.select();
  }
  if (event.key === "Escape") {
    for (const open of document.querySelectorAll(".me[open], .bottom-bar details[open]")) open.open = false;
  }
});

// A menu closes when one clicks beside it.
document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll(".me[open], .bottom-bar details[open]")) {
    if (!open.contains(event.target)) open.open = false;
  }
});

// A form is sent once: the second click finds the button resting. Coming back wakes it again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});
