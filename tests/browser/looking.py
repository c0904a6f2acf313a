"""A browser window that remembers what the browser complained about, and the questions one asks of a page."""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from playwright.sync_api import ConsoleMessage, Page, Request, Response

from tests.walking import links_on

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
ASK_AXE = """tags => axe.run(document, {runOnly: tags, resultTypes: ["violations"]}).then(found =>
  found.violations.map(one => one.id + ": " + one.nodes.map(node => node.target + node.failureSummary).join("; ")))"""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@dataclass(frozen=True)
class Site:
    address: str
    var: Path


@dataclass
class Look:
    """One window. `complaints` holds errors of scripts, of the content policy, and answers that should not be."""

    site: Site
    page: Page
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"{self.page.url}: {error}"))
        self.page.on("response", self._on_response)
        self.page.on("requestfailed", self._on_failed)

    def _on_console(self, said: ConsoleMessage) -> None:
        # A form that comes back with its errors (422) is no mistake, though the browser counts it as one.
        if said.type in {"error", "warning"} and "422" not in said.text and "409" not in said.text:
            self.complaints.append(f"{self.page.url}: {said.text}")

    def _on_response(self, answer: Response) -> None:
        if answer.status >= 400 and answer.status not in {409, 422}:
            self.complaints.append(f"{self.page.url}: {answer.status} {answer.url}")
        if not answer.url.startswith((self.site.address, "data:", "blob:", "chrome-extension:", "chrome:")):
            self.complaints.append(f"{self.page.url}: asks another site: {answer.url}")

    def _on_failed(self, request: Request) -> None:
        # Leaving a page stops what it was still fetching.
        if "ERR_ABORTED" not in (request.failure or ""):
            self.complaints.append(f"{self.page.url}: {request.failure} {request.url}")

    def signs_in_as(self, who: str) -> None:
        self.page.goto("/account/login/")
        self.page.locator(".choose button", has_text=who).first.click()
        self.page.wait_for_url("**/")

    def goes_to(self, address: str) -> Page:
        self.page.goto(address)
        return self.page

    def breaches(self) -> list[str]:
        """What axe-core finds against WCAG 2.2 AA on the page as it stands."""
        if not self.page.evaluate("() => 'axe' in window"):
            self.page.evaluate(AXE.read_text())
        found = self.page.evaluate(ASK_AXE, TAGS)
        return [f"{self.page.url}: {one}" for one in found]

    def overflow(self, width: int) -> int:
        """By how many pixels the page is wider than a window of this width."""
        self.page.set_viewport_size({"width": width, "height": 844})
        return int(self.page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))

    def kinds_of_page(self, start: str = "/", *, at_most: int = 120) -> list[str]:
        """One address for each kind of page that one can reach from here, in the order one comes upon them."""
        found: dict[str, str] = {}
        waiting, known = [start], {start}
        while waiting and len(known) < 2000 and len(found) < at_most:
            address = waiting.pop(0)
            name = name_of(address)
            if not name or name in found:
                continue
            answer = self.page.request.get(address)
            if not answer.headers.get("content-type", "").startswith("text/html"):
                found[name] = ""
                continue
            path = urlsplit(answer.url).path
            found[name] = address if answer.ok else ""
            for link in sorted(links_on(path, answer.body()) - known):
                known.add(link)
                waiting.append(link)
        return [address for address in found.values() if address]


def name_of(address: str) -> str:
    """The name of the page at this address; empty when there is none."""
    try:
        match = resolve(urlsplit(address).path)
    except Resolver404:
        return ""
    return match.view_name or match.route
