"""Places that datelines name: enough to tell a dateline from another short phrase before a dash or a colon."""

from __future__ import annotations

from typing import Final

_REGIONS: Final = """
Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain
|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|Brunei
|Bulgaria|Burkina Faso|Burundi|Cabo Verde|Cambodia|Cameroon|Canada|Chad|Chile|China|Colombia|Comoros|Congo
|Costa Rica|Côte d’Ivoire|Croatia|Cuba|Cyprus|Czechia|Czech Republic|Denmark|Djibouti|Dominica
|Dominican Republic|Ecuador|Egypt|El Salvador|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia
|Georgia|Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia
|Iran|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Korea|Kosovo|Kuwait|Kyrgyzstan
|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia
|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|Morocco
|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|The Netherlands|New Zealand|Nicaragua|Niger|Nigeria
|North Macedonia|Norway|Oman|Pakistan|Palau|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal
|Qatar|Romania|Russia|Rwanda|Samoa|San Marino|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore
|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname
|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tonga|Trinidad and Tobago|Tunisia|Türkiye
|Turkey|Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|UAE|United Kingdom|UK|U.K.|United States|USA
|U.S.|Uruguay|Uzbekistan|Vanuatu|Vietnam|Yemen|Zambia|Zimbabwe|England|Scotland|Wales|Northern Ireland|Alabama
|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa
|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska
|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon
|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington
|West Virginia|Wisconsin|Wyoming|Puerto Rico|Guam|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass
|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|D.C|DC|N.C|N.D|N.H|N.J|N.M|N.Y|R.I
|S.C|S.D|W.Va|P.R|AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM
|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|PR|GU|Alberta|British Columbia|Manitoba|New Brunswick
|Newfoundland and Labrador|Northwest Territories|Nova Scotia|Nunavut|Ontario|Prince Edward Island|Quebec|Québec
|Saskatchewan|Yukon|New South Wales|Queensland
|South Australia|Tasmania|Victoria|Western Australia|NSW
"""

_CITIES: Final = """
Abu Dhabi|Abuja|Accra|Addis Ababa|Algiers|Almaty|Amman|Amsterdam|Ankara|Astana|Athens|Atlanta|Auckland|Baghdad
|Baku|Baltimore|Bamako|Bangkok|Barcelona|Basel|Beijing|Beirut|Belfast|Belgrade|Berlin|Bern|Bogotá|Bonn|Boston
|Brasília|Bratislava|Brisbane|Brussels|Bucharest|Budapest|Buenos Aires|Cairo|Calgary|Canberra|Cape Town|Caracas
|Cardiff|Chennai|Chicago|Chişinău|Chisinau|Cincinnati|Cleveland|Colombo|Copenhagen|Dakar|Dallas|Damascus
|Dar es Salaam|Delhi|Denver|Detroit|Dhaka|Doha|Dubai|Dublin|Düsseldorf|Edinburgh|Frankfurt|Frankfurt am Main|Geneva
|Genève|Glasgow|Hague|The Hague|Hamburg|Hanoi|Harare|Havana|Helsinki|Hong Kong|Honolulu|Houston|Indianapolis
|Islamabad|Istanbul|Jakarta|Jerusalem|Johannesburg|Kabul|Kampala|Karachi|Kathmandu|Khartoum|Kigali|Kinshasa
|Kolkata|Kuala Lumpur|Kuwait City|Kyiv|Köln|Lagos|Las Vegas|Lausanne|Lima|Lisbon|Ljubljana|London|Los Angeles
|Luanda|Lusaka|Luxembourg|Lyon|Madrid|Manila|Melbourne|Mexico City|Miami|Milan|Milwaukee|Minneapolis|Minsk
|Mogadishu|Monrovia|Montevideo|Montreal|Moscow|Mumbai|Munich|München|Nairobi|New Delhi|New Orleans|New York
|Nicosia|Oklahoma City|Oslo|Ottawa|Paris|Perth|Philadelphia|Phoenix|Pittsburgh|Podgorica|Prague|Pretoria
|Pristina|Quito|Rabat|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Salt Lake City|San Antonio|San Diego
|San Francisco|San José|Santiago|Sarajevo|Seattle|Seoul|Shanghai|Singapore|Skopje|Sofia|St. Louis|Stockholm
|Strasbourg|Stuttgart|Suva|Sydney|São Paulo|Taipei|Tallinn|Tashkent|Tbilisi|Tehran|Tel Aviv|Tirana|Tokyo|Toronto
|Tripoli|Tunis|Ulaanbaatar|Valletta|Vancouver|Vatican City|Vienna|Vilnius|Warsaw|Washington|Wellington|Wien
|Yangon|Yaoundé|Yerevan|Zagreb|Zurich|Zürich|United Nations
"""


def _table(rows: str) -> frozenset[str]:
    return frozenset(_key(name) for name in rows.replace("\n", "").split("|"))


def _key(name: str) -> str:
    return name.strip(" .,\xa0").removeprefix("The ").replace(". ", ".").casefold()


REGIONS: Final = _table(_REGIONS)
"""Countries, and the states of federations with the short forms that datelines use."""

CITIES: Final = _table(_CITIES)
"""Cities that stand in datelines without their country."""


def is_region(name: str) -> bool:
    """Tell whether a country or a state has this name or short form.

    >>> is_region("The Bahamas"), is_region("R.I."), is_region("Harbour")
    (True, True, False)
    """
    return _key(name) in REGIONS


def is_city(name: str) -> bool:
    """Tell whether a city that stands in datelines alone has this name."""
    return _key(name) in CITIES
