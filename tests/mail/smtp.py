"""A real mail server for tests, that can be told how to answer."""

import socket

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


def a_free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


class Receiver:
    """Takes mail in; `answers` says per address what to say to it, `hangs_up` when to break the line."""

    def __init__(self) -> None:
        self.taken: list[Envelope] = []
        self.answers: dict[str, str] = {}
        self.content_answer = "250 OK"
        self.hangs_up = ""

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.hangs_up == "at RCPT":
            assert server.transport is not None
            server.transport.abort()
        answer = self.answers.get(address, "250 OK")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.content_answer.startswith("250"):
            self.taken.append(envelope)
        if self.hangs_up == "after DATA":
            assert server.transport is not None
            server.transport.abort()
        return self.content_answer

    def addresses(self) -> list[str]:
        return [address for envelope in self.taken for address in envelope.rcpt_tos]


class MailServer:
    """A server on a port of its own, that can go down and come up again."""

    def __init__(self) -> None:
        self.receiver = Receiver()
        self.port = a_free_port()
        self._controller: Controller | None = None

    def up(self) -> None:
        self._controller = Controller(self.receiver, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    def down(self) -> None:
        if self._controller:
            self._controller.stop()
            self._controller = None
