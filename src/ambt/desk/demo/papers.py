"""The papers in the demo's dossiers, as text; they are printed when the demo is filled."""

MERGING_CREWS = """# Adviesaanvraag samenvoegen storingsdiensten

Aan de ondernemingsraad van Waterland Energie. Op grond van artikel 25, eerste lid, onder e, van de Wet op de
ondernemingsraden vraag ik uw advies over het voorgenomen besluit om de storingsdiensten Noord en Zuid samen te voegen.

## Aanleiding en beweegredenen

De twee storingsdiensten werken met een eigen meldkamer, eigen roosters en eigen werkvoorraden. Vorig jaar reden ploegen
312 keer langs elkaar heen naar dezelfde wijk. Met één dienst kan de dichtstbijzijnde ploeg uitrukken. De gemiddelde
aanrijtijd daalt naar verwachting van 41 naar 33 minuten.

## Gevolgen voor de medewerkers

Het gaat om 58 medewerkers. De meldkamer in Purmerend blijft, die in Hoorn sluit; zes centralisten krijgen een andere
standplaats. Twee van de vier functies teamleider vervallen. Het rooster verandert voor alle monteurs: de
bereikbaarheidsdienst gaat van eens per vijf naar eens per zes weken.

## Maatregelen

Er vallen geen gedwongen ontslagen. Voor de twee teamleiders zoeken wij ander passend werk binnen het bedrijf, met een
begeleidingstraject van twaalf maanden. Voor de centralisten geldt de verhuiskostenregeling uit de cao.

## Planning

Besluit in het komende kwartaal, uitvoering twee maanden daarna. Ik bespreek de aanvraag graag met u in de
overlegvergadering.

Marieke de Vries, algemeen directeur
"""

ANSWERS = """# Antwoorden op de vragen van de ondernemingsraad

**1. Waarop berust de verwachte aanrijtijd van 33 minuten?** Op een simulatie met de meldingen van de afgelopen twee jaar.
De rekenbladen zijn bijgevoegd.

**2. Is onderzocht wat het betekent als beide ploegen tegelijk onderweg zijn?** Ja. Dat kwam in twee jaar veertien keer
voor. In die gevallen blijft de piketmonteur van de andere regio achter de hand.

**3. Wat gebeurt er met de teamleiders als na twaalf maanden geen passend werk is gevonden?** Die vraag beantwoord ik in de
overlegvergadering; ik overleg nog met de afdeling personeel.
"""

HYBRID = """# Instemmingsverzoek regeling hybride werken en verzuim

Op grond van artikel 27, eerste lid, onder d, van de Wet op de ondernemingsraden vraag ik uw instemming met de nieuwe
regeling voor thuiswerken en ziekmelden.

## Beweegredenen

Sinds drie jaar werken kantoormedewerkers gemiddeld 2,4 dagen thuis zonder vaste afspraken. Leidinggevenden gaan er
verschillend mee om. De bedrijfsarts ziet meer klachten aan nek en schouders en adviseert een goede werkplek thuis.

## Gevolgen voor de medewerkers

De regeling geldt voor ongeveer 190 medewerkers. Zij werken ten hoogste drie dagen per week thuis, krijgen een
werkplekonderzoek en een vergoeding voor een stoel en een scherm. Ziekmelden gaat voortaan bij de leidinggevende.
"""

HEAT_SALE = """# Adviesaanvraag verkoop warmtenet Oost

Op grond van artikel 25, eerste lid, onder a, van de Wet op de ondernemingsraden vraag ik uw advies over het voorgenomen
besluit om het warmtenet Oost te verkopen aan Regiowarmte.

## Beweegredenen

Het net vraagt de komende tien jaar een investering van 22 miljoen euro. Dat geld is nodig voor het elektriciteitsnet.

## Gevolgen voor de medewerkers

Elf medewerkers gaan mee naar Regiowarmte, met behoud van arbeidsvoorwaarden op grond van artikel 7:662 en volgende van het
Burgerlijk Wetboek.

## Maatregelen

Wie niet mee wil, kan binnen Waterland Energie solliciteren met voorrang tot een jaar na de overdracht.
"""

HEAT_DECISION = """# Besluit verkoop warmtenet Oost

De directie heeft besloten het warmtenet Oost te verkopen. Uw advies volgen wij op drie van de vier voorwaarden. De
terugkeergarantie van drie jaar nemen wij niet over: de koper wil geen verplichting langer dan een jaar, en wij achten een
jaar voorrang bij vacatures voldoende.
"""

MERGER = """# Adviesaanvraag gezamenlijke belastingdienst

Namens het college vraag ik uw advies op grond van artikel 25, eerste lid, onder b, van de Wet op de ondernemingsraden over
het voorgenomen besluit om de gemeentelijke belastingen met Noorderhage onder te brengen in één uitvoeringsdienst.

## Beweegredenen

Beide gemeenten hebben te weinig mensen voor heffing en invordering. Bij ziekte blijven aanslagen liggen.

## Gevolgen voor de medewerkers

Negen medewerkers gaan over naar de nieuwe dienst. Hun functie blijft gelijk; de standplaats wordt Noorderhage.

## Maatregelen

Het sociaal statuut geldt. Extra reistijd wordt twee jaar als werktijd vergoed.
"""

MOVE = """# Adviesaanvraag verhuizing Stadhuiskwartier

Ik vraag uw advies op grond van artikel 25, eerste lid, onder f, van de Wet op de ondernemingsraden over de verhuizing van
het Sociaal Domein naar het Stadhuiskwartier.

## Beweegredenen

Het huurcontract aan de Havenkade loopt af en het gebouw voldoet niet aan de eisen voor duurzame kantoren.

## Gevolgen voor de medewerkers

120 medewerkers krijgen een andere werkplek, op 900 meter van de huidige.

## Maatregelen

Er komt een werkgroep huisvesting met twee leden uit het personeel.
"""

COMPLAINTS = """# Instemmingsverzoek klachtenregeling

Op grond van artikel 27, eerste lid, onder j, van de Wet op de ondernemingsraden vraag ik uw instemming met de nieuwe
klachtenregeling voor medewerkers.

## Beweegredenen

De huidige regeling is uit 2009 en kent geen externe vertrouwenspersoon.

## Gevolgen voor de medewerkers

Alle medewerkers kunnen voortaan ook terecht bij een externe vertrouwenspersoon en een onafhankelijke commissie.
"""

NEW_MAIL = """From: Bas van Leeuwen <bas.van.leeuwen@waterland-energie.example>
To: OR Waterland Energie <or@waterland-energie.example>
Subject: Nieuw systeem voor het beoordelen van medewerkers
Date: {day}
Message-ID: <beoordelen-1@waterland-energie.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Beste Hanneke,

Wij willen met ingang van volgend jaar voor alle medewerkers een nieuw beoordelingssysteem invoeren. De jaarlijkse
beoordeling met een cijfer vervalt. Daarvoor in de plaats komen vier gesprekken per jaar, met een vaste vragenlijst.

Wij doen dit omdat medewerkers en leidinggevenden het cijfer niet eerlijk vinden; in het medewerkersonderzoek gaf 61 procent
dat aan. Voor de medewerkers betekent het dat de periodieke verhoging niet meer aan een cijfer is gekoppeld, maar aan het
verslag van het vierde gesprek.

Kun je aangeven wanneer de raad dit wil behandelen?

Met vriendelijke groet,

Bas van Leeuwen
HR, Waterland Energie
"""
