"""Validates Word and Excel files against the schemas and rules of Office Open XML, with a validator of others (openxml-audit).

    validate.py FOLDER...

Every .docx and .xlsx below the folders is validated; a file with a complaint is printed and counts as failed. Before that the validator
has to find faults that are planted into one of the files, one at a time, or what it says of the others would mean nothing. Bookmarks that
do not end, fields and links that lead nowhere it does not see: those are checked by `tests/word/sound.rs` of briefing-packet.
`cargo xtask test` makes the environment with the packages in requirements.txt and runs this; the last line is `N passed, M failed`.
"""

import functools
import json
import re
import sys
import tempfile
import zipfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import openxml_audit
from lxml import etree
from openxml_audit import OpenXmlValidator

# What the validator says and is no fault: 0 takes a paragraph out of the list that its style belongs to (ECMA-376, part 1, 17.9.18).
NO_FAULTS = ["Numbering definition '0' referenced but not found"]

DOCUMENT, STYLES, NUMBERS = "word/document.xml", "word/styles.xml", "word/numbering.xml"
RELATIONS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"

# Name of the fault, the part, what is replaced there once, and by what.
PLANTED = [
    ("a style behind another property", DOCUMENT, r"<w:pPr>(<w:pStyle [^>]*/>)(<w:[^>]*/>)", r"<w:pPr>\2\1"),
    ("a width of a table before its style", DOCUMENT, r"(<w:tblStyle [^>]*/>)(<w:tblW [^>]*/>)", r"\2\1"),
    ("margins before the size of the page", DOCUMENT, r"(<w:pgSz [^>]*/>)(<w:pgMar [^>]*/>)", r"\2\1"),
    ("the form of a number before its start", NUMBERS, r"(<w:start [^>]*/>)(<w:numFmt [^>]*/>)", r"\2\1"),
    ("an element of no schema", DOCUMENT, r"<w:body>", r"<w:body><w:nonsense/>"),
    ("a value of no list", STYLES, r'<w:jc w:val="[a-z]+"/>', r'<w:jc w:val="sideways"/>'),
    ("an attribute of no schema", DOCUMENT, r"<w:body>", r'<w:body w:loud="1">'),
    ("an attribute of another element", DOCUMENT, r"<wp:extent ", r'<wp:extent descr="x" '),
    ("a cell without a paragraph", DOCUMENT, r"<w:tc>.*?</w:tc>", r"<w:tc><w:tcPr/></w:tc>"),
    ("a style that is not there", DOCUMENT, r'<w:pStyle w:val="[^"]+"/>', r'<w:pStyle w:val="Nowhere"/>'),
    ("a list that is not there", DOCUMENT, r'<w:numId w:val="[1-9]\d*"/>', r'<w:numId w:val="9999"/>'),
    ("a picture without a relation", DOCUMENT, r'r:embed="rId\d+"', r'r:embed="rId999"'),
    ("a relation that is missing", RELATIONS, r"<Relationship [^>]*/footer[^>]*/>", ""),
    ("a relation to a missing part", RELATIONS, r'Target="styles.xml"', r'Target="lost.xml"'),
    ("a part without its kind of content", TYPES, r'<Override PartName="/word/footnotes.xml"[^>]*/>', ""),
    ("two bookmarks with one number", DOCUMENT, r'(<w:bookmarkStart w:id=")2"', r'\g<1>1"'),
    ("XML that is not closed", DOCUMENT, r"</w:body>", ""),
]


@functools.cache
def attributes():
    """Returns the attributes that each element may have, from the schemas the validator brings along; it looks at elements alone."""
    data = Path(openxml_audit.__file__).parent / "data" / "openxml"
    spaces = {entry["Prefix"]: entry["Uri"] for entry in json.loads((data / "namespaces.json").read_text())}

    def full(name):
        prefix, _, local = name.rpartition(":")
        return f"{{{spaces[prefix]}}}{local}" if prefix else local

    kinds, classes = [], {}
    for file in sorted(data.glob("schemas/*.json")):
        schema = json.loads(file.read_text())
        for kind in schema.get("Types", []):
            kinds.append((schema["TargetNamespace"], kind))
            classes[schema["TargetNamespace"], kind["ClassName"]] = kind

    def own(space, kind):
        found = {full(attribute["QName"]) for attribute in kind.get("Attributes", [])}
        base = classes.get((space, kind.get("BaseClass")))
        return found if base is None or base is kind else found | own(space, base)

    allowed = {}
    for space, kind in kinds:
        element = kind["Name"].split("/")[-1]
        if element:
            allowed.setdefault(full(element), set()).update(own(space, kind))
    return allowed


def odd_attributes(path):
    """Returns attributes and elements that no schema knows, a line for each kind."""
    found = set()
    with zipfile.ZipFile(path) as whole:
        for part in whole.namelist():
            if not part.endswith(".xml") or not part.startswith(("word/", "xl/")):
                continue
            for element in etree.fromstring(whole.read(part)).iter(etree.Element):
                known = attributes().get(element.tag)
                name = etree.QName(element).localname
                if known is None:
                    found.add(f"/{part}: no schema knows the element {name}")
                    continue
                odd = [it for it in element.attrib if it not in known and not it.startswith("{http://www.w3.org/XML/1998")]
                found.update(f"/{part}: {name} has no attribute {it}" for it in odd)
    return found


def complaints(path):
    """Returns what is wrong with a file, a line for each kind of complaint."""
    try:
        found = OpenXmlValidator(max_errors=0).validate(str(path)).errors
        odd = odd_attributes(path)
    except Exception as error:  # A validator that gives up has found nothing sound.
        return [f"the validator gave up: {error!r}"]
    lines = [f"{error.part_uri}: {error.description} ({error.node})" for error in found if error.description not in NO_FAULTS]
    return sorted({*lines, *odd})


def with_fault(path, part, pattern, by, out):
    """Writes the file once more with one fault; returns whether there was a place for it."""
    placed = False
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as planted:
        for name in whole.namelist():
            content = whole.read(name)
            if name == part:
                text, placed = re.subn(pattern, by, content.decode(), count=1)
                content = text.encode()
            planted.writestr(name, content)
    return bool(placed)


def has_places(path):
    """Returns whether every fault has a place in a file: it holds tables, pictures, footnotes and lists."""
    with zipfile.ZipFile(path) as whole:
        names = whole.namelist()
        texts = {part: whole.read(part).decode() for _, part, _, _ in PLANTED if part in names}
    return all(re.search(pattern, texts.get(part, "")) for _, part, pattern, _ in PLANTED)


def is_missed(path, number):
    """Plants a fault; returns whether the validator says nothing."""
    _, part, pattern, by = PLANTED[number]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "planted.docx"
        return not with_fault(path, part, pattern, by, out) or not complaints(out)


def main(folders):
    files = sorted(file for folder in folders for file in Path(folder).rglob("*") if file.suffix in (".docx", ".xlsx"))
    rich = [file for file in sorted(files, key=lambda file: file.stat().st_size) if file.suffix == ".docx" and has_places(file)]
    if not rich:
        sys.exit(f"No file in {', '.join(folders)} has tables, pictures, footnotes and lists in which faults could be planted.")
    failed = 0
    with ProcessPoolExecutor() as pool:
        silent = list(pool.map(is_missed, [rich[0]] * len(PLANTED), range(len(PLANTED))))
        missed = [fault for (fault, *_), unseen in zip(PLANTED, silent) if unseen]
        for fault in missed:
            print(f"NOT FOUND  {fault}, planted into {rich[0].name}")
        for file, found in zip(files, pool.map(complaints, files, chunksize=4)):
            failed += bool(found)
            for line in found[:10]:
                print(f"INVALID  {file}: {line}")
    words = sum(file.suffix == ".docx" for file in files)
    print(f"{words} Word files, {len(files) - words} Excel files, {len(PLANTED)} planted faults")
    passed = len(files) - failed + len(PLANTED) - len(missed)
    print(f"{passed} passed, {failed + len(missed)} failed")
    return 1 if failed or missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
