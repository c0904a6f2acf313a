// Saves a letter while one types. The server answers with the work beside it, and with the number of the new text;
// what the server refuses stays on the screen as it was typed.

const PAUSE = 1500;

class AutoSave extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form?.hasAttribute("hx-post")) return;
    this.form = form;
    form.addEventListener("input", (event) => this.changed(event.target.name === "body" ? PAUSE : PAUSE * 2));
    form.addEventListener("change", () => this.dirty && this.save());
    form.addEventListener("htmx:beforeRequest", () => (this.busy = true));
    form.addEventListener("htmx:afterRequest", (event) => this.answered(event.detail));
    form.addEventListener("submit", (event) => this.submitted(event));
    addEventListener("pagehide", () => this.leave());
  }

  changed(pause) {
    this.dirty = true;
    this.say("wijzigt");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }

  save() {
    clearTimeout(this.timer);
    if (this.busy) return; // Saved again as soon as the answer is in.
    this.dirty = false;
    this.form.dispatchEvent(new Event("autosave"));
  }

  answered({ successful, xhr }) {
    this.busy = false;
    if (!successful && xhr.status !== 422) {
      this.dirty = true;
      this.say(xhr.status ? "geweigerd" : "geen verbinding");
      this.timer = setTimeout(() => this.save(), 5000);
    } else if (this.dirty && successful) {
      this.save();
    }
    if (this.waiting) {
      const button = this.waiting;
      this.waiting = undefined;
      this.form.requestSubmit(document.getElementById(button));
    }
  }

  // A button pressed while a save is on its way waits for it, so that the form carries the newest number.
  submitted(event) {
    clearTimeout(this.timer);
    this.dirty = false;
    if (!this.busy) return;
    event.preventDefault();
    this.waiting = event.submitter?.id || "save";
  }

  leave() {
    if (this.dirty) fetch(this.form.action, { method: "POST", body: new FormData(this.form), keepalive: true });
  }

  say(what) {
    const place = document.getElementById("saved");
    if (!place) return;
    place.textContent = {
      wijzigt: "Nog niet opgeslagen…",
      geweigerd: "Niet opgeslagen: de brief is te groot of u bent uitgelogd. Kopieer uw tekst voor de zekerheid.",
      "geen verbinding": "Niet opgeslagen: er is geen verbinding. Ambt probeert het opnieuw; uw tekst staat nog hier.",
    }[what];
  }
}

customElements.define("auto-save", AutoSave);
