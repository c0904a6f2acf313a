// Dragging an agenda item to its place, and Alt+↑ / Alt+↓. The form around it does the same with buttons.
class AgendaOrder extends HTMLElement {
  connectedCallback() {
    const list = this.querySelector("ol");
    const form = this.closest("form");
    if (!list || !form || !window.Sortable) return;
    this.setAttribute("ready", "");
    this.sortable = window.Sortable.create(list, {
      handle: ".at",
      animation: window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
      onEnd: (event) => {
        if (event.oldIndex === event.newIndex) return;
        const order = document.createElement("input");
        order.type = "hidden";
        order.name = "volgorde";
        order.value = [...list.children].map((item) => item.dataset.item).join(",");
        form.append(order);
        form.requestSubmit();
      },
    });
    this.addEventListener("keydown", (event) => {
      if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
      const item = event.target.closest("[data-item]");
      const button = item?.querySelector(event.key === "ArrowUp" ? "[name=omhoog]" : "[name=omlaag]");
      if (!button || getComputedStyle(button).visibility === "hidden") return;
      event.preventDefault();
      button.focus();
      button.click();
    });
  }

  disconnectedCallback() {
    this.sortable?.destroy();
  }
}
customElements.define("agenda-order", AgendaOrder);
