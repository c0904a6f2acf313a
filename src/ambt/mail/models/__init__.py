from ambt.mail.models.mailbox import Mailbox
from ambt.mail.models.paper import Paper
from ambt.mail.models.posted_mail import PostedMail

__all__ = ["Mailbox", "Paper", "PostedMail"]
