// Files dropped or chosen go one by one, each with its own progress; without this script the form just sends them all.
class DropTray extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.underWay = this.querySelector(".under-way");
    this.waiting = [];
    this.form.addEventListener("submit", (event) => {
      const chosen = this.form.elements.papers.files;
      if (!chosen.length) return;
      event.preventDefault();
      event.stopPropagation();
      this.take(chosen);
      this.form.elements.papers.value = "";
    });
    this.form.elements.papers.addEventListener("change", () => this.form.requestSubmit());
    // A file dropped beside the target would otherwise replace the page.
    for (const name of ["dragover", "drop"]) window.addEventListener(name, this);
    this.addEventListener("dragleave", () => this.form.classList.remove("over"));
  }

  disconnectedCallback() {
    for (const name of ["dragover", "drop"]) window.removeEventListener(name, this);
  }

  handleEvent(event) {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.form.classList.toggle("over", event.type === "dragover");
    if (event.type === "drop") this.take(event.dataTransfer.files);
  }

  take(files) {
    const isBusy = this.waiting.length > 0;
    for (const file of files) this.waiting.push([file, this.line(file.name)]);
    if (!isBusy) this.sendNext();
  }

  line(name) {
    const line = document.createElement("div");
    line.className = "file";
    const label = document.createElement("span");
    label.className = "name";
    label.textContent = name;
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", name);
    line.append(label, bar);
    this.underWay.append(line);
    return line;
  }

  tell(line, tag, text) {
    line.querySelector("progress")?.remove();
    const told = document.createElement("p");
    told.className = `told ${tag}`;
    told.textContent = text;
    line.append(told);
  }

  async sendNext() {
    const [file, line] = this.waiting[0];
    if (file.size > Number(this.dataset.limit)) {
      this.tell(line, "error", `Dit bestand is groter dan ${this.dataset.limitWords} en is niet bewaard. Verklein of splits het en bied het opnieuw aan.`);
    } else {
      const answer = await this.send(file, line.querySelector("progress"));
      for (const { tag, text } of answer) this.tell(line, tag, text);
    }
    this.waiting.shift();
    if (this.waiting.length) this.sendNext();
    else htmx.ajax("GET", this.dataset.refresh, { target: "#tray", swap: "outerHTML" });
  }

  send(file, bar) {
    const content = new FormData();
    content.append("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken.value);
    content.append("papers", file, file.name);
    return new Promise((answered) => {
      const request = new XMLHttpRequest();
      const failed = () => answered([{ tag: "error", text: "De verbinding brak af; dit bestand is niet bewaard. Bied het opnieuw aan." }]);
      request.open("POST", this.form.action);
      request.setRequestHeader("Accept", "application/json");
      request.upload.addEventListener("progress", (event) => {
        // Sent is not yet read: the bar runs on by itself until the answer is there.
        if (event.loaded < event.total) bar.value = event.loaded / event.total;
        else bar.removeAttribute("value");
      });
      request.addEventListener("error", failed);
      request.addEventListener("load", () => {
        try {
          answered(JSON.parse(request.responseText).told);
        } catch {
          failed();
        }
      });
      request.send(content);
    });
  }
}

customElements.define("drop-tray", DropTray);
