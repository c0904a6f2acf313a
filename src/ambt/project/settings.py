"""Every setting of an installation, in one file; each value comes from the environment and has a default."""

from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from ambt.project import environment as env

ROOT = env.ROOT
VAR: Path = env.folder("VAR", ROOT / "var")

DEBUG = env.yes("DEBUG", False)
SECRET_KEY = env.secret_key(VAR)
PORT = env.number("PORT", 8000)
ALLOWED_HOSTS = env.words("HOSTS", "localhost 127.0.0.1 [::1]")
CSRF_TRUSTED_ORIGINS = env.words("TRUSTED_ORIGINS", "")
# The address people use, for links in mail and feeds.
PUBLIC_ADDRESS = env.text("ADDRESS", f"http://127.0.0.1:{PORT}").rstrip("/")
# The demo marks its folder when it is filled; a real installation never becomes one by a setting alone.
DEMO = (VAR / "demo").exists()

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    # Before allauth, whose templates they replace.
    "ambt.ui",
    "ambt.access",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "django_prose_editor",
    "django_tasks",
    "django_tasks_db",
    "template_partials",
    "ambt.project",
    "ambt.councils",
    "ambt.archive",
    "ambt.dossiers",
    "ambt.mail",
    "ambt.meetings",
    "ambt.letters",
    "ambt.desk",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "ambt.councils.middleware.ActorMiddleware",
    "ambt.ui.refusal.RefusalMiddleware",
]

ROOT_URLCONF = "ambt.project.urls"
FORM_RENDERER = "ambt.ui.forms.AmbtFormRenderer"
WSGI_APPLICATION = "ambt.project.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "ambt.project.shell.shell",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "ambt.ui.templatetags.ui"],
        },
    }
]

DATABASES = {"default": env.database(VAR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Shared by all processes, so that the limits on signing in count everywhere.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

AUTH_USER_MODEL = "access.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "ambt.access.adapter.InvitedOnly"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_PREVENT_ENUMERATION = True
# How many proxies stand before Ambt: with 0 the address of the visitor is that of whoever connects.
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("PROXIES", 0)
ACCOUNT_RATE_LIMITS = {"login_failed": env.text("LOGIN_LIMIT", "10/m/ip,5/5m/key")}
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14

HTTPS = env.yes("HTTPS", False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        # The editor and htmx set style attributes; style elements still need the nonce.
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "object-src": [NONE],
        "frame-src": [SELF],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
    }
}

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
NODE_MODULES = env.folder("NODE_MODULES", ROOT / "node_modules")
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "ambt.ui.finders.PackageAssetsFinder",
]
MEDIA_ROOT = VAR / "papers"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_TEMP_DIR = None
# Papers stream to disk; only small form fields are held in memory.
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000
PAPER_MAX_BYTES = env.number("PAPER_MAX_MB", 50) * 1024 * 1024

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}

# Without a mail server the post is laid in var/outbox and the pages say so.
SMTP_HOST = env.text("SMTP_HOST")
EMAIL_HOST = SMTP_HOST or "localhost"
EMAIL_PORT = env.number("SMTP_PORT", 587)
EMAIL_HOST_USER = env.text("SMTP_USER")
EMAIL_HOST_PASSWORD = env.text("SMTP_PASSWORD")
EMAIL_USE_TLS = env.yes("SMTP_STARTTLS", False)
EMAIL_USE_SSL = env.yes("SMTP_TLS", False)
EMAIL_TIMEOUT = env.number("SMTP_TIMEOUT", 20)
EMAIL_FILE_PATH = VAR / "outbox"
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if SMTP_HOST else 'filebased'}.EmailBackend"
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", "Ambt <ambt@localhost>")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "WARNING")},
}
