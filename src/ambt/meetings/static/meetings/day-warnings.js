// While a day is chosen: what a careful secretary would say about it. Without this the form says so when it is sent.
class DayWarnings extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", () => {
      const target = document.getElementById("let-op");
      const day = this.querySelector("[name=on]").value;
      if (!day || !target) return;
      const seen = document.querySelector("[name=seen]");
      const asked = new URLSearchParams({ on: day, kind: this.querySelector("[name=kind]").value });
      // What was read while choosing need not be said again when sending.
      htmx.ajax("GET", `${this.dataset.address}?${asked}`, { target, swap: "outerHTML" }).then(() => { if (seen) seen.value = day; });
    });
  }
}
customElements.define("day-warnings", DayWarnings);
