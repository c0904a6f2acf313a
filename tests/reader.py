"""Someone at a browser without JavaScript: reads what is on the page, fills in the form that is there, and sends it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any
from urllib.parse import urlsplit

import lxml.html
from django.test import Client
from django_tasks_db.models import DBTaskResult
from lxml.html import FormElement, HtmlElement

from tests.walking import body_of

Fields = dict[str, Any]


def work_off() -> None:
    """Do what a worker would: every waiting job once, and those that follow from it."""
    while row := DBTaskResult.objects.ready().first():
        DBTaskResult.objects.filter(pk=row.pk).delete()
        row.task.func(*row.args_kwargs["args"], **row.args_kwargs["kwargs"])


class Reader:
    """Keeps the page that is open. `text` is what a person reads there."""

    def __init__(self, browser: Client, committed: Callable[..., AbstractContextManager[Any]]) -> None:
        self.browser = browser
        self.committed = committed
        self.address = ""
        self.content = b""
        self.status = 0

    def goes_to(self, address: str) -> "Reader":
        self._took(self.browser.get(address, follow=True), address)
        return self

    @property
    def page(self) -> HtmlElement:
        return lxml.html.fromstring(self.content.decode())

    @property
    def text(self) -> str:
        return " ".join(self.page.xpath("//body")[0].text_content().split())

    def follows(self, words: str) -> "Reader":
        """Click the first link with these words."""
        links = [link for link in self.page.iter("a") if words in " ".join(link.text_content().split())]
        assert links, f"no link “{words}” on {self.address}: {self.text[:2000]}"
        return self.goes_to(str(links[0].get("href")))

    def presses(self, words: str, **typed: Any) -> "Reader":
        """Fill in the form of the first button with these words, over what stands in it already, and press."""
        found = [button for button in self.page.iter("button") if words in " ".join(button.text_content().split())]
        assert found, f"no button “{words}” on {self.address}: {self.text[:3000]}"
        button = found[0]
        form = self._form_of(button)
        fields = self._filled_in(form)
        if button.get("name"):
            fields[str(button.get("name"))] = [str(button.get("value", ""))]
        unknown = typed.keys() - {str(one.get("name")) for one in self._fields_of(form)}
        assert not unknown, f"the form of “{words}” has no field {unknown}"
        target = str(button.get("formaction") or form.get("action") or self.address)
        with self.committed(execute=True):
            self._took(self.browser.post(target, fields | typed, follow=True), target)
        return self

    def writes(self, where: str, **typed: Any) -> "Reader":
        """Fill in the form at this place of the page (an XPath), whose button scripts leave out."""
        [form] = self.page.xpath(where)
        target = str(form.get("action"))
        with self.committed(execute=True):
            self._took(self.browser.post(target, self._filled_in(form) | typed, follow=True), target)
        return self

    def field(self, name: str) -> str:
        """What stands in the first field of this name."""
        for one in self.page.iter("input", "textarea"):
            if one.get("name") == name:
                return (one.value or "").removeprefix("\n")
        raise AssertionError(f"no field {name} on {self.address}")

    def sees(self, *words: str) -> "Reader":
        for each in words:
            assert each in self.text, f"“{each}” is not on {self.address} ({self.status}): {self.text[:3500]}"
        return self

    def _fields_of(self, form: FormElement) -> list[HtmlElement]:
        """Those in the form, and those elsewhere that say they belong to it."""
        outside = self.page.xpath("//*[@form=$id]", id=form.get("id")) if form.get("id") else []
        fields = [*form.iter("input", "select", "textarea"), *outside]
        return [one for one in fields if one.get("name") and one.get("disabled") is None and one.tag != "button"]

    def _filled_in(self, form: FormElement) -> Fields:
        """What a browser would send of the form as it stands."""
        fields: Fields = {}
        for one in self._fields_of(form):
            kind = one.get("type", "text")
            if one.tag == "select":
                chosen = [option for option in one.iter("option") if option.get("selected") is not None]
                first = [] if one.get("multiple") is not None else list(one.iter("option"))[:1]
                values = [str(option.get("value", option.text_content())) for option in chosen or first]
            elif one.tag == "textarea":
                # A textarea begins after the line break that follows its tag.
                values = [(one.text or "").removeprefix("\n")]
            elif kind in {"file", "submit", "button", "image"}:
                continue
            elif kind in {"checkbox", "radio"}:
                values = [str(one.get("value", "on"))] if one.get("checked") is not None else []
            else:
                values = [str(one.get("value", ""))]
            fields.setdefault(str(one.get("name")), []).extend(values)
        return {name: values for name, values in fields.items() if values}

    def _form_of(self, button: HtmlElement) -> FormElement:
        if button.get("form"):
            form = self.page.get_element_by_id(str(button.get("form")))
        else:
            form = next(parent for parent in button.iterancestors("form"))
        assert isinstance(form, FormElement)
        return form

    def _took(self, answer: Any, address: str) -> None:
        self.status = answer.status_code
        self.content = body_of(answer)
        chain = getattr(answer, "redirect_chain", [])
        self.address = urlsplit(chain[-1][0] if chain else address).path
