// Turns the text area inside <rich-text> into an editor. The text area stays what the form sends; without this file,
// or when the editor cannot be loaded, one types in the text area itself.
//
// Sends "input" on the text area when a person changed something, never for opening a text.

const BLANK = /\[\s*vul\s+aan\b[^\]]*\]/gi;

class RichText extends HTMLElement {
  async connectedCallback() {
    this.area = this.querySelector("textarea");
    if (!this.area || this.editor) return;
    let kit;
    try {
      kit = await import(this.dataset.editor);
    } catch {
      return;
    }
    this.bar = this.querySelector(".rich-text-bar");
    this.open(kit);
  }

  disconnectedCallback() {
    this.editor?.destroy();
    this.editor = undefined;
  }

  open(kit) {
    const place = document.createElement("div");
    place.className = "rich-text-page paper";
    this.area.after(place);
    this.area.hidden = true;
    const label = document.querySelector(`label[for="${this.area.id}"]`);
    const attributes = { role: "textbox", "aria-multiline": "true", "aria-label": label?.textContent.trim() || this.dataset.label };
    const described = this.area.getAttribute("aria-describedby");
    if (described) attributes["aria-describedby"] = described;
    if (this.area.getAttribute("aria-invalid")) attributes["aria-invalid"] = "true";
    label?.addEventListener("click", () => this.editor.commands.focus());
    this.editor = new kit.Editor({
      element: place,
      content: this.area.value,
      // Its style element would have no nonce; the few rules it needs stand in richtext.css.
      injectCSS: false,
      editorProps: { attributes },
      extensions: [
        kit.Document, kit.Paragraph, kit.Text, kit.HardBreak, kit.History, kit.Gapcursor, kit.Dropcursor,
        kit.Heading.configure({ levels: [2, 3, 4] }),
        kit.Bold, kit.Italic, kit.Underline, kit.Strike, kit.Subscript, kit.Superscript,
        kit.BulletList, kit.OrderedList.configure({ enableListAttributes: false }), kit.ListItem, kit.Blockquote,
        kit.Link.configure({ openOnClick: false, enableTarget: false }),
        kit.Table, kit.TableRow, kit.TableHeader, kit.TableCell,
        this.blanks(kit),
      ],
      onUpdate: ({ editor }) => {
        this.area.value = editor.isEmpty ? "" : editor.getHTML();
        this.area.dispatchEvent(new Event("input", { bubbles: true }));
      },
      onTransaction: () => this.showState(),
    });
    this.bar.hidden = false;
    this.walkWithArrows();
    for (const button of this.bar.querySelectorAll("[data-do]")) {
      // Keeps the place in the text where one is typing.
      button.addEventListener("mousedown", (event) => event.preventDefault());
      button.addEventListener("click", () => this.does(button.dataset.do));
    }
    this.showState();
  }

  does(what) {
    const chain = this.editor.chain().focus();
    if (what === "heading") chain.toggleHeading({ level: 2 }).run();
    else if (what === "subheading") chain.toggleHeading({ level: 3 }).run();
    else if (what === "bold") chain.toggleBold().run();
    else if (what === "italic") chain.toggleItalic().run();
    else if (what === "bullets") chain.toggleBulletList().run();
    else if (what === "numbers") chain.toggleOrderedList().run();
    else if (what === "quote") chain.toggleBlockquote().run();
    else if (what === "undo") chain.undo().run();
    else if (what === "redo") chain.redo().run();
    else if (what === "blank") this.toNextBlank();
  }

  showState() {
    const { editor } = this;
    if (!editor || !this.bar) return;
    const on = {
      heading: editor.isActive("heading", { level: 2 }),
      subheading: editor.isActive("heading", { level: 3 }),
      bold: editor.isActive("bold"),
      italic: editor.isActive("italic"),
      bullets: editor.isActive("bulletList"),
      numbers: editor.isActive("orderedList"),
      quote: editor.isActive("blockquote"),
    };
    for (const button of this.bar.querySelectorAll("[aria-pressed]")) {
      button.setAttribute("aria-pressed", String(Boolean(on[button.dataset.do])));
    }
    this.bar.querySelector('[data-do="undo"]').disabled = !editor.can().undo();
    this.bar.querySelector('[data-do="redo"]').disabled = !editor.can().redo();
    this.bar.querySelector('[data-do="blank"]').hidden = this.placesOfBlanks(editor.state.doc).length === 0;
  }

  // Where "[Vul aan: …]" stands, as positions in the document; also when part of it is bold.
  placesOfBlanks(doc) {
    const found = [];
    doc.descendants((node, at) => {
      if (!node.isTextblock) return true;
      const text = node.textBetween(0, node.content.size, undefined, "￼");
      for (const match of text.matchAll(BLANK)) {
        found.push([at + 1 + match.index, at + 1 + match.index + match[0].length]);
      }
      return false;
    });
    return found;
  }

  toNextBlank() {
    const places = this.placesOfBlanks(this.editor.state.doc);
    if (!places.length) return;
    const after = this.editor.state.selection.to;
    const [from, to] = places.find(([start]) => start >= after) ?? places[0];
    this.editor.chain().focus().setTextSelection({ from, to }).scrollIntoView().run();
  }

  // Marks the blanks on screen only; nothing of it gets into the text.
  blanks(kit) {
    const places = (doc) => this.placesOfBlanks(doc);
    const view = kit.pm?.view ?? kit.pm ?? {};
    const { Decoration, DecorationSet } = view;
    return kit.Extension.create({
      name: "blanks",
      addProseMirrorPlugins() {
        if (!Decoration || !DecorationSet) return [];
        return [
          new kit.Plugin({
            props: {
              decorations: (state) =>
                DecorationSet.create(state.doc, places(state.doc).map(([from, to]) => Decoration.inline(from, to, { class: "blank" }))),
            },
          }),
        ];
      },
    });
  }

  // One stop for the Tab key; the arrows walk along the buttons (the toolbar pattern of WAI-ARIA).
  walkWithArrows() {
    const buttons = [...this.bar.querySelectorAll("button")];
    buttons.forEach((button, at) => (button.tabIndex = at ? -1 : 0));
    this.bar.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const shown = buttons.filter((button) => !button.hidden && !button.disabled);
      const at = shown.indexOf(document.activeElement);
      if (at < 0 || (!step && event.key !== "Home" && event.key !== "End")) return;
      event.preventDefault();
      const next = event.key === "Home" ? shown[0] : event.key === "End" ? shown.at(-1) : shown[(at + step + shown.length) % shown.length];
      for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
      next.focus();
    });
  }
}

customElements.define("rich-text", RichText);
