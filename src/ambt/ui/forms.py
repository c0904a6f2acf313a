"""How forms are drawn: one template for a form, one for a field."""

from django.forms.renderers import TemplatesSetting


class AmbtFormRenderer(TemplatesSetting):
    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"
