// Keys of the page for writing, and what it says when the connection fails: the text stays, and is sent again.
document.addEventListener("keydown", (event) => {
  const sheet = event.target.closest?.(".writing");
  if (!sheet) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    sheet.querySelector("form").requestSubmit();
  }
  if (event.altKey && (event.key === "a" || event.key === "b")) {
    const button = sheet.querySelector(`[data-key=${event.key}]`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  }
});

// A form that opens below an item gets the cursor; what is open elsewhere stays as it is.
document.addEventListener("htmx:afterSwap", (event) => {
  event.detail.elt?.querySelector?.(".line-form textarea, .line-form input[type=text]")?.focus();
});

const waiting = new Map();
function later(event) {
  const form = event.target.closest?.("form");
  const status = form?.querySelector(".writing-state [role=status]");
  if (!status) return;
  status.innerHTML = '<span class="term missed">Nog niet bewaard: geen verbinding. We proberen het opnieuw.</span>';
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => form.requestSubmit(), 5000));
}
document.addEventListener("htmx:sendError", later);
document.addEventListener("htmx:timeout", later);
