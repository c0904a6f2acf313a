"""Words that a stemmer gets wrong and a works council looks for every day.

Each line is one word in its forms, without accents; the first is what all of them are kept as. Nouns with "ge-"
are here because the stemmer takes that for a participle and makes "gevolgen" (consequences) one with "volgen" (follow).
"""

_FAMILIES = """\
advies adviezen adviseren adviseer adviseert adviseerde adviseerden geadviseerd
lid leden
notulen notuleren notuleer notuleert notuleerde genotuleerd
besluit besluiten besloten besloot
verzoek verzoeken verzocht verzochte verzochten
stad steden
schip schepen
kind kinderen
museum musea museums
centrum centra centrums
criterium criteria criteriums
datum data
medium media
politicus politici
crisis crises crisissen
basis bases
uur uren
oog ogen
oor oren
proces processen
kosten kost
hoofd hoofden
reden redenen
beweegreden beweegredenen
overleg overleggen overlegd overlegde overlegden overlegt
vergadering vergaderingen vergaderen vergader vergadert vergaderd vergaderde vergaderden
wijziging wijzigingen wijzigen wijzig wijzigt gewijzigd gewijzigde wijzigde
afspraak afspraken afgesproken afspreken
keuze keuzes keuzen
nadeel nadelen
ziek zieke zieken ziekte ziektes ziekten
financieel financiele financien financiering financieringen
idee ideeen
fusie fusies fuseren fuseert gefuseerd gefuseerde
jubileum jubilea jubileums
gevolg gevolgen
gemeente gemeenten gemeentes gemeentelijk gemeentelijke
gebouw gebouwen
gebied gebieden
gebruik gebruiken gebruikt gebruikte
gebruiker gebruikers
gedrag gedragingen
gesprek gesprekken
geval gevallen
gevaar gevaren
gebrek gebreken
geschil geschillen
gezag
gezin gezinnen
geluid geluiden
getal getallen
gewicht gewichten
geheim geheime geheimen
geheimhouding geheimhoudingen
geheel gehele
gegeven gegevens
gerecht gerechten
geding gedingen
gelegenheid gelegenheden
begeleiding begeleiden begeleidt begeleid begeleidde begeleider begeleiders
worden wordt word werd werden geworden
woord woorden
orde ordes
order orders
vorig vorige
overig overige overigen overigens
enig enige
eerder eerdere
nietig nietige
tijdig tijdige
stelsel stelsels
weekend weekenden weekends
gemeenschap gemeenschappen gemeenschappelijk gemeenschappelijke
""".splitlines()

KEPT_AS = {form: line.split()[0] for line in _FAMILIES for form in line.split()}
"""Form → the word it is kept as."""

FORMS = {line.split()[0]: tuple(line.split()) for line in _FAMILIES}
"""The word it is kept as → all its forms."""
