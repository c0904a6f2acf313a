// While a day is chosen: what a careful secretary would say about it. Without this the form says so when it is sent.
class DayWarnings extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", (event) => {
      const target = document.getElementById("let-op");
      if (!event.target.value || !target) return;
      const seen = document.querySelector("[name=seen]");
      const address = `${this.dataset.address}?on=${encodeURIComponent(event.target.value)}`;
      // What was read while choosing need not be said again when sending.
      htmx.ajax("GET", address, { target, swap: "outerHTML" }).then(() => { if (seen) seen.value = event.target.value; });
    });
  }
}
customElements.define("day-warnings", DayWarnings);
